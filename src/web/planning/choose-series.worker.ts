import { chooseSeries } from '../../planning/choose-series.ts';
import type { SeriesWish } from '../../planning/series.ts';

/** Looks for the best series away from the page: among many people who can hardly ever come it takes a second or two. */
addEventListener('message', ({ data: wish }: MessageEvent<SeriesWish<string>>) => {
  postMessage(chooseSeries(wish));
});
