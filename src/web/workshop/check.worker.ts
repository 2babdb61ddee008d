import { parseMethod } from '../../methods/parse-method.ts';

/** Reads a method file away from the page, which stays awake whatever is in the file. */
addEventListener('message', ({ data: source }: MessageEvent<unknown>) => {
  postMessage(typeof source === 'string' ? parseMethod(source) : undefined);
});
