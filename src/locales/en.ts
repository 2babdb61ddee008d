import { chair } from './en/chair.ts';
import { frame } from './en/frame.ts';
import { lobby } from './en/lobby.ts';
import { own } from './en/own.ts';
import { room } from './en/room.ts';
import { screen } from './en/screen.ts';
import type { Words } from './nl.ts';

export const en: Words = { frame, lobby, room, chair, own, screen };
