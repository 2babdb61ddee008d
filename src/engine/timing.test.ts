import { describe, expect, it } from 'vitest';

import { aCircleAtWork, type Gathering } from '../../tests/support/gathering.ts';

import { leftAt } from './clock.ts';
import { stepNow } from './cursor.ts';
import { due } from './due.ts';

import { plannedSeconds } from './refit.ts';

function here(gathering: Gathering): string | undefined {
  return stepNow(gathering.meeting)?.id;
}

describe('the clock', () => {
  it('stands still for anyone who asks, and runs on when the chair resumes', () => {
    const { gathering, chair, peers } = aCircleAtWork();
    gathering.wait(10);
    gathering.must(peers[0] ?? chair, { kind: 'stop' });
    gathering.wait(120);
    expect(leftAt(gathering.meeting.clock, gathering.now)).toBe(290_000);
    expect(gathering.ask(peers[0] ?? chair, { kind: 'resume' })).toBe('notChair');
    gathering.must(chair, { kind: 'resume' });
    gathering.wait(300);
    expect(leftAt(gathering.meeting.clock, gathering.now)).toBe(-10_000);
    gathering.must(chair, { kind: 'extend', seconds: 60 });
    expect(leftAt(gathering.meeting.clock, gathering.now)).toBe(50_000);
  });

  it('moves writers on when the chair set it so, at the end of what the step suggests', () => {
    const { gathering, chair } = aCircleAtWork();
    gathering.walkTo('questions');
    expect(due(gathering.meeting)).toBeUndefined();
    gathering.must(chair, { kind: 'setAutomatic', automatic: true });
    const timer = due(gathering.meeting);
    expect(timer?.at).toBe(gathering.now + 60_000);
    if (timer === undefined) throw new Error('a timer');
    expect(gathering.send({ kind: 'clock' }, timer.command)).toEqual({ kind: 'refused', refusal: 'notTimeYet' });
    gathering.wait(60);
    gathering.must({ kind: 'clock' }, timer.command);
    expect(here(gathering)).toBe('asking');
    expect(due(gathering.meeting)).toBeUndefined();
  });

  it('shrinks the phases to come when time is lost, within what each can be, and no further than the plan back', () => {
    const { gathering, chair } = aCircleAtWork();
    const planned = plannedSeconds(gathering.meeting, 1, 2);
    gathering.wait(1500);
    gathering.must(chair, { kind: 'refit' });
    expect(plannedSeconds(gathering.meeting, 1, 2)).toBeLessThan(planned);
    expect(plannedSeconds(gathering.meeting, 1, 2)).toBeGreaterThanOrEqual(450);
    gathering.must(chair, { kind: 'goTo', to: { part: 1, phase: 6, pass: 0, step: 0 } });
    expect(plannedSeconds(gathering.meeting, 2, 0)).toBe(300);
  });
});
