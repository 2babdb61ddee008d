import { granted, type Result } from '../../basics/result.ts';
import type { AgreementVersion } from '../../groups/group.ts';
import type { AccountId, GroupId } from '../../groups/ids.ts';
import type { AimsDraft, TalkDraft } from '../../groups/own-event.ts';
import type { Draft, KeptEntry, KnownPasskey } from '../../groups/own-things.ts';
import { parseGroupEvent } from '../../groups/parse-group-event.ts';
import type { RelationAnswer } from '../../groups/relations.ts';
import type { MemberKind, PlannedKind } from '../../groups/vocabulary.ts';
import { accountRoutes } from '../../protocol/account-routes.ts';
import type { AnswerOf } from '../../protocol/asking.ts';
import type { AskProblem } from '../account/ask.ts';
import type { OwnRowProblem } from '../account/own-row.svelte.ts';
import type { GroupProblem, GroupRow } from '../groups/group-row.svelte.ts';
import type { Membership } from '../groups/membership.svelte.ts';
import { type OwnSaying, ownSaying } from './export-own-words.ts';

/** Everything about one person that Kring has, in the shape of `docs/export.md`. Instants are milliseconds since 1970. */
export interface ExportOfMine {
  readonly format: 'kring/export/1';
  readonly madeAt: number;
  readonly account: AnswerOf<typeof accountRoutes.readAccount>;
  readonly sessions: AnswerOf<typeof accountRoutes.listSessions>['sessions'];
  readonly groups: readonly GroupOfExport[];
  readonly own: OwnOfExport;
}

export interface GroupOfExport {
  readonly group: GroupId;
  /** Why this group could not be read; then the rest of it is empty. */
  readonly unread: GroupProblem | undefined;
  readonly name: string | undefined;
  readonly purpose: string | undefined;
  readonly as: MemberKind | undefined;
  /** Letters of one's own, as long as they are not erased. */
  readonly said: readonly { readonly number: number; readonly at: number; readonly saying: OwnSaying }[];
  /** What this person signed: the text of the group. */
  readonly signed: readonly Pick<AgreementVersion, 'version' | 'at' | 'answers'>[];
  /** Meetings at which this person was, as far as the group keeps that. */
  readonly attended: readonly Attended[];
}

export interface Attended {
  readonly at: number | undefined;
  readonly is: PlannedKind;
  readonly presented: boolean;
  readonly chaired: boolean;
}

export interface OwnOfExport {
  readonly name: string | undefined;
  readonly codeMadeAt: number | undefined;
  readonly codeTypedAt: readonly number[];
  readonly drafts: readonly Draft[];
  /** Talks about the agreements that are not put down, and what was written about the six aims and not shown. */
  readonly talks: readonly ({ readonly group: GroupId } & TalkDraft)[];
  readonly aims: readonly ({ readonly group: GroupId } & AimsDraft)[];
  readonly answers: readonly { readonly group: GroupId; readonly about: readonly RelationAnswer[] }[];
  readonly passkeys: readonly ({ readonly passkey: string } & KnownPasskey)[];
  readonly book: readonly KeptEntry[];
  /** Letters to oneself that are there and do not open with any key of this browser. */
  readonly unreadable: number;
}

/** Asks for everything anew: the account and the own letters are needed, a group that cannot be read says why. */
export async function exportOfMine(
  membership: Membership,
  now: number,
): Promise<Result<ExportOfMine, AskProblem | OwnRowProblem>> {
  const loaded = await membership.load();
  if (!loaded.ok) return loaded;
  const account = await membership.ask(accountRoutes.readAccount, {});
  if (!account.ok) return account;
  const sessions = await membership.ask(accountRoutes.listSessions, {});
  if (!sessions.ok) return sessions;
  const groups: GroupOfExport[] = [];
  for (const row of membership.rows) groups.push(await groupOfExport(row));
  return granted({
    format: 'kring/export/1',
    madeAt: now,
    account: account.value,
    sessions: sessions.value.sessions,
    groups,
    own: ownOfExport(membership),
  });
}

async function groupOfExport(row: GroupRow): Promise<GroupOfExport> {
  const read = await row.refresh();
  const { id: group, self } = row;
  const nothing = { name: undefined, purpose: undefined, as: undefined, said: [], signed: [], attended: [] };
  if (!read.ok) return { group, unread: read.problem, ...nothing };
  const { about, members, agreements } = read.value;
  return {
    group,
    unread: undefined,
    name: about?.name,
    purpose: about?.purpose,
    as: members.find(({ account }) => account === self)?.as,
    said: saidBy(row, self),
    signed: agreements
      .filter(({ signed }) => signed.includes(self))
      .map(({ version, at, answers }) => ({ version, at, answers })),
    attended: attendedBy(row, self),
  };
}

function saidBy({ rows }: GroupRow, self: AccountId): GroupOfExport['said'] {
  return (rows?.letters ?? []).flatMap(({ number, at, by }, place) => {
    const text = rows?.read.texts[place];
    const event = by === self && text?.ok ? parseGroupEvent(text.value) : undefined;
    const saying = event?.ok ? ownSaying(event.value) : undefined;
    return saying === undefined ? [] : [{ number, at, saying }];
  });
}

function attendedBy({ group }: GroupRow, self: AccountId): readonly Attended[] {
  return group.trajectories.flatMap(({ meetings }) =>
    meetings.flatMap(({ is, at, held }): readonly Attended[] => {
      if (held === undefined || !held.present.includes(self)) return [];
      const presented = held.presenters.some(({ member }) => member === self);
      return [{ at: held.at ?? at, is, presented, chaired: held.chair === self }];
    }),
  );
}

function ownOfExport({ own }: Membership): OwnOfExport {
  const { name, codeMadeAt, codeTypedAt, drafts, relations, book } = own.things;
  const answers = [...relations].map(([group, about]) => ({ group, about }));
  const talks = [...own.things.talks].map(([group, talk]) => ({ group, ...talk }));
  const aims = [...own.things.aims].map(([group, drafted]) => ({ group, ...drafted }));
  const passkeys = [...own.things.passkeys].map(([passkey, known]) => ({ passkey, ...known }));
  const typed = { drafts, talks, aims, answers, book };
  return { name, codeMadeAt, codeTypedAt, passkeys, ...typed, unreadable: own.unreadable };
}
