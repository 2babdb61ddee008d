import { chair } from './nl/chair.ts';
import { closing } from './nl/closing.ts';
import { frame } from './nl/frame.ts';
import { lobby } from './nl/lobby.ts';
import { own } from './nl/own.ts';
import { refusals } from './nl/refusals.ts';
import { room } from './nl/room.ts';
import { screen } from './nl/screen.ts';
import { start } from './nl/start.ts';

/** The source of all that stands on the screens. Other languages have its shape, or the compiler says what is missing. */
export const nl = { frame, start, lobby, room, chair, own, screen, closing, refusals };

export type Words = typeof nl;
