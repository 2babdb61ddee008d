import type { Result } from '../../basics/result.ts';
import type { StretchedKey } from '../../crypto/keys.ts';
import { type Stretching, type StretchProblem, stretch } from '../../crypto/stretch.ts';

export interface StretchWish {
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly how: Stretching;
}
export type Stretched = Result<StretchedKey, StretchProblem>;

/** Stretches beside the page, which goes on showing that it works. Only this worker may run WebAssembly. */
addEventListener('message', async ({ data: { secret, how } }: MessageEvent<StretchWish>) => {
  postMessage(await stretch(secret, how));
});
