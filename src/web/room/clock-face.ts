import { leftAt } from '../../engine/clock.ts';
import type { Instant } from '../../engine/ids.ts';
import type { Clock } from '../../engine/meeting.ts';
import type { Words } from '../../locales/nl.ts';
import type { TimeLook } from '../parts/time-look.ts';

/**
 * The chair reads minutes and seconds, and how far the phase has run over; the others see whole minutes, quietly.
 * From 20 % and from 5 % left the ring grows thicker and says so in words: colour alone is no sign.
 */
export function clockFace(
  clock: Clock,
  now: Instant,
  title: string,
  detail: 'digits' | 'minutes',
  words: Words,
): TimeLook {
  const say = words.room;
  const left = leftAt(clock, now);
  const standing = clock.runningSince === undefined;
  const part = clock.seconds === 0 ? 0 : Math.max(0, left / (clock.seconds * 1000));
  const urgency = part <= 0.05 ? 'last' : part <= 0.2 ? 'soon' : 'calm';
  const over = left < 0;
  const note = standing
    ? say.standing
    : over
      ? detail === 'digits'
        ? say.time.overNote
        : say.time.roundUp
      : urgency === 'calm'
        ? undefined
        : say.time[urgency];
  return {
    left: part,
    text: detail === 'digits' ? digits(left, words) : minutes(left, words),
    title,
    note,
    urgency,
    standing,
  };
}

function digits(left: number, words: Words): string {
  const { time } = words.room;
  const over = left <= -1000;
  const seconds = over ? Math.floor(-left / 1000) : Math.max(0, Math.ceil(left / 1000));
  const shown = time.digits(Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0'));
  return over ? time.over(shown) : shown;
}

function minutes(left: number, words: Words): string {
  if (left <= 0) return '';
  const whole = Math.ceil(left / 60_000);
  return words.frame.minutes(whole);
}
