import type { Instant } from '../../groups/group-ids.ts';
import type { PollAnswer } from '../../groups/planning-event.ts';
import { readAnswer, writeAnswer } from '../../groups/poll-sheet.ts';
import type { SealedDraft } from '../account/sealed-draft.ts';
import { answerOf, type Said, saidIn } from './poll-said.ts';

/** An answer that is not sent yet, as far as it is about dates that the poll asks. */
export interface AnswerDraft {
  readonly said: Said;
  /** Something was filled in and not sent. */
  readonly isKept: boolean;
  readonly keep: (said: Said) => void;
}

/** `given`: what was sent before. What was filled in after it, and not sent, lies over it. */
export async function answerDraft(
  draft: SealedDraft,
  dates: readonly Instant[],
  given: PollAnswer | undefined,
): Promise<AnswerDraft> {
  const text = await draft.read();
  const kept = text === undefined ? undefined : readAnswer(text);
  const known = [...(kept?.ok ? saidIn(kept.value) : [])].filter(([at]) => dates.includes(at));
  return {
    said: new Map([...saidIn(given), ...known]),
    isKept: known.length > 0,
    keep: (said) =>
      void draft.keep(
        writeAnswer(
          answerOf(
            [...said.keys()].toSorted((one, other) => one - other),
            said,
          ),
        ),
      ),
  };
}
