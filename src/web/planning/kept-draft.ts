import { fromBase64Url, toBase64Url } from '../../basics/bytes.ts';
import type { AllAccountKeys } from '../../crypto/account.ts';
import { openPollAnswer, type PollLinkKeys, sealPollAnswer } from '../../crypto/poll-link.ts';
import type { GroupId } from '../../groups/ids.ts';
import { ownLock, SealedDraft } from '../account/sealed-draft.ts';
import type { Cupboard } from '../live/cupboard.ts';

/** What a member filled in about dates and did not send; it goes when this browser forgets the groups (`forgetGroups`). */
export function draftOfMember(cupboard: Cupboard, keys: AllAccountKeys, group: GroupId, what: string): SealedDraft {
  return new SealedDraft(cupboard, `kring/group/${group}/${what}`, ownLock(keys));
}

/** A guest's, sealed as the answer itself will be: whoever has the link opens it again, in this browser. */
export function draftOfGuest(cupboard: Cupboard, keys: PollLinkKeys): SealedDraft {
  return new SealedDraft(cupboard, `kring/poll/${keys.link}`, {
    shut: async (text) => {
      const sealed = await sealPollAnswer(keys, text);
      return sealed.ok ? toBase64Url(sealed.value) : undefined;
    },
    open: async (kept) => {
      const bytes = fromBase64Url(kept);
      const text = bytes.ok ? await openPollAnswer(keys, bytes.value) : bytes;
      return text.ok ? text.value : undefined;
    },
  });
}
