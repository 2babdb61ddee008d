import { lockArchive } from '../../crypto/archive.ts';

export interface ArchiveWish {
  readonly text: string;
  readonly passphrase: string;
}
export type Archived = Awaited<ReturnType<typeof lockArchive>>;

/** Locks beside the page, which goes on showing that it works. */
addEventListener('message', async ({ data: { text, passphrase } }: MessageEvent<ArchiveWish>) => {
  postMessage(await lockArchive(text, passphrase));
});
