import type { LiveMeeting } from './live-meeting.svelte.ts';

/**
 * One soft gong when the time of a phase is over: on the shared screen if this is one, else on the chair's device when
 * there is no screen; never in a silent step. Browsers allow sound after the first tap: call `readyGong` from one.
 * Returns a function that stops it.
 */
export declare function gongFor(live: LiveMeeting): () => void;
export declare function readyGong(): void;
/** Keeps the screen on while the meeting is underway, where the browser can. Returns a function that stops it. */
export declare function stayAwake(live: LiveMeeting): () => void;
