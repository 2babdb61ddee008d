import { cupboard } from './own-browser.ts';
import { OwnShelf } from './own-shelf.ts';

/** The own methods of this browser. */
export const shelf = new OwnShelf(cupboard, () => Date.now());
