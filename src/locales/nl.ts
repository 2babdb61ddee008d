import { chair } from './nl/chair.ts';
import { frame } from './nl/frame.ts';
import { lobby } from './nl/lobby.ts';
import { own } from './nl/own.ts';
import { room } from './nl/room.ts';
import { screen } from './nl/screen.ts';

/**
 * What the screens of a meeting need at once. Beside it stand chapters that are fetched when somebody gets there: see
 * `web/parts/chapters.svelte.ts`. Dutch is the source; other languages have its shape, or the compiler says what is missing.
 */
export const nl = { frame, lobby, room, chair, own, screen };

export type Words = typeof nl;
