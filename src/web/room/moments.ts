import type { leading } from '../../locales/nl/leading.ts';

type Moments = typeof leading.moments;
/** A difficult moment for which a chair finds a few sentences. */
export type Moment = keyof Moments;

/** What a chair can do in Kring at such a moment, with one button, where the meeting allows it. */
export type MomentDeed = 'pause' | 'park' | 'stepOut' | 'reword' | 'everyone' | 'end';

export const deedsAt: Readonly<Record<Moment, readonly MomentDeed[]>> = {
  advice: [],
  person: [],
  dominant: [],
  silence: [],
  tears: ['pause', 'park'],
  otherQuestion: ['reword'],
  resistance: ['pause'],
  knows: ['pause', 'stepOut'],
  trouble: ['pause', 'park'],
  danger: ['pause', 'park', 'end'],
  nobody: ['everyone', 'end'],
};

/** The moments in which every sought word occurs, in the order in which they are written. */
export function momentsFor(sought: string, moments: Moments): readonly Moment[] {
  const pieces = plain(sought)
    .split(/\s+/)
    .filter((piece) => piece !== '');
  return allMoments(moments).filter((moment) => {
    const { name, words, say } = moments[moment];
    const text = plain([name, words, ...say].join(' '));
    return pieces.every((piece) => text.includes(piece));
  });
}

function allMoments(moments: Moments): readonly Moment[] {
  return Object.keys(moments).filter((key): key is Moment => key in deedsAt);
}

/** As people type when they are in a hurry: no capitals, no accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
