import { chair } from './en/chair.ts';
import { closing } from './en/closing.ts';
import { frame } from './en/frame.ts';
import { lobby } from './en/lobby.ts';
import { own } from './en/own.ts';
import { refusals } from './en/refusals.ts';
import { room } from './en/room.ts';
import { screen } from './en/screen.ts';
import { start } from './en/start.ts';
import type { Words } from './nl.ts';

export const en: Words = { frame, start, lobby, room, chair, own, screen, closing, refusals };
