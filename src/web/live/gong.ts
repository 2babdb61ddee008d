import { leftAt } from '../../engine/clock.ts';
import { samePhase, stepNow } from '../../engine/cursor.ts';
import type { Instant } from '../../engine/ids.ts';
import type { Cursor, Meeting } from '../../engine/meeting.ts';
import type { Standing } from './standing.ts';

/** What the gong needs to know of a live meeting. */
export interface Gonged {
  readonly meeting: Meeting;
  readonly standing: Standing;
  /** A shared screen was paired from here: then that one sounds. */
  readonly hasPairedScreen: boolean;
  now(): Instant;
}

const gongs = new Map<Gong, Gonged>();

/** Looks at the clock each second. Returns a function that stops it. */
export function gongFor(live: Gonged): () => void {
  const gong = new Gong();
  gongs.set(gong, live);
  const timer = setInterval(() => gong.look(live), 1_000);
  return () => {
    clearInterval(timer);
    gongs.delete(gong);
    gong.close();
  };
}

/** Browsers let a page make sound after a first tap or key: call this from one. A device that stays quiet asks nothing. */
export function readyGong(): void {
  for (const [gong, live] of gongs) if (isMine(live)) gong.ready();
}

/**
 * Sounds once when the time of a phase is over, on one device only so that the room does not echo (the shared screen if
 * there is one, else the chair's), and never in silence: whoever sits quietly or thinks is not startled.
 */
export class Gong {
  #sounded: Cursor | undefined;
  #audio: AudioContext | undefined;

  ready(): void {
    this.#audio ??= new AudioContext();
    void this.#audio.resume();
  }

  /** Whether it sounds now. */
  look(live: Gonged): boolean {
    const { meeting } = live;
    const { cursor, clock } = meeting;
    if (cursor === undefined || meeting.stage !== 'underway' || meeting.stopped) return false;
    if (this.#sounded !== undefined && samePhase(this.#sounded, cursor)) {
      // Time was added: it may sound again at the new end.
      if (leftAt(clock, live.now()) > 0) this.#sounded = undefined;
      return false;
    }
    if (clock.runningSince === undefined || leftAt(clock, live.now()) > 0) return false;
    this.#sounded = cursor;
    // Late, after a break or a reload: then everyone knows already.
    if (!isMine(live) || isQuiet(meeting) || leftAt(clock, live.now()) < -5_000) return false;
    this.#sound();
    return true;
  }

  close(): void {
    void this.#audio?.close();
    this.#audio = undefined;
  }

  /** A struck bowl: a low tone with two overtones, soft at once and gone after four seconds. */
  #sound(): void {
    const audio = this.#audio;
    if (audio === undefined || audio.state !== 'running') return;
    const overtones = [
      { hertz: 174, loud: 0.16, seconds: 4 },
      { hertz: 349, loud: 0.06, seconds: 2.5 },
      { hertz: 523, loud: 0.025, seconds: 1.5 },
    ];
    const at = audio.currentTime;
    for (const { hertz, loud, seconds } of overtones) {
      const tone = new OscillatorNode(audio, { frequency: hertz, type: 'sine' });
      const volume = new GainNode(audio, { gain: 0 });
      volume.gain.setValueAtTime(0.0001, at);
      volume.gain.exponentialRampToValueAtTime(loud, at + 0.03);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + seconds);
    }
  }
}

function isMine({ meeting, standing, hasPairedScreen }: Gonged): boolean {
  if (standing.kind === 'screen') return true;
  return standing.kind === 'seat' && standing.seat === meeting.chair && !hasPairedScreen;
}

function isQuiet(meeting: Meeting): boolean {
  const activity = stepNow(meeting)?.activity;
  return activity === 'silence' || activity === 'write' || activity === 'weigh';
}
