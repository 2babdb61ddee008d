import { toBase64Url } from '../../basics/bytes.ts';
import { granted, type Result, refused } from '../../basics/result.ts';
import { type AllAccountKeys, keysInUse } from '../../crypto/account.ts';
import { makeEpoch } from '../../crypto/epochs.ts';
import { newId } from '../../crypto/ids.ts';
import { sealLetter } from '../../crypto/letters.ts';
import type { SignedEntry } from '../../crypto/roster-writing.ts';
import { decideGroup, type WriteRefusal } from '../../groups/decide-group.ts';
import { fitsCircle } from '../../groups/epoch.ts';
import type { Bytes } from '../../groups/fields.ts';
import { emptyGroup, type Group } from '../../groups/group.ts';
import type { GroupEvent } from '../../groups/group-event.ts';
import type { AccountId, GroupId, LetterId } from '../../groups/ids.ts';
import { writeGroupEvent } from '../../groups/parse-group-event.ts';
import { eraseAtOf } from '../../groups/retention.ts';
import { groupRoutes } from '../../protocol/group-routes.ts';
import type { Ask, AskProblem } from '../account/ask.ts';
import { type CheckedRows, type Falsified, type RowsProblem, readRows } from './checked-rows.ts';
import { foldRows } from './fold-rows.ts';
import type { GroupMemory } from './group-memory.ts';
import { entryToWire, epochToWire } from './rows-on-wire.ts';

/** `cannotRotate`: a member has a key with which nobody can wrap: he or she has to be taken out first. */
export type GroupProblem = AskProblem | 'falsified' | 'cannotRotate';
export type WriteProblem = GroupProblem | WriteRefusal;

export interface GroupRowTools {
  readonly ask: Ask;
  readonly keys: AllAccountKeys;
  readonly memory: GroupMemory;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** From the invitation, or from the own letters: by which first entry the group is known. */
  readonly founding?: Bytes;
}

/** How often the others may be faster before it is told to the person. */
const patience = 5;

/** A group as this browser follows it: reads its rows, folds them, and writes for who is signed in. */
export class GroupRow {
  readonly id: GroupId;
  readonly self: AccountId;
  /** Empty until the first `refresh`. */
  group: Group = $state.raw(emptyGroup);
  rows: CheckedRows | undefined = $state.raw();
  /** The server showed what cannot be. Nothing new is taken over, and nothing written. */
  falsified: Falsified | undefined = $state.raw();
  readonly tools: GroupRowTools;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(id: GroupId, tools: GroupRowTools) {
    this.id = id;
    this.tools = tools;
    this.self = keysInUse(tools.keys).account;
  }

  /** Hash of the first entry of the roster: by this the group is known. */
  get founding(): Bytes | undefined {
    const [first] = this.rows?.roster.byHead.values() ?? [];
    return first?.head;
  }

  /** Takes in what came since the last time; `anew`: also what was opened of before one's time. */
  refresh(how: 'further' | 'anew' = 'further'): Promise<Result<Group, GroupProblem>> {
    return this.#inTurn(() => this.#refresh(how));
  }

  /**
   * Says these things to the group, in this order: all of them as far as the rules go, or none. After a refusal by the
   * rules, or by a server that cannot be reached, what was kept before it stays kept.
   */
  write(...events: readonly GroupEvent[]): Promise<Result<Group, WriteProblem>> {
    return this.#inTurn(async () => {
      const { self, tools } = this;
      const decided = decideGroup(this.group, self, events, tools.now());
      if (!decided.ok) return decided;
      for (const event of events) {
        const written = await this.#writeOne(event, newId<'LetterId'>());
        if (!written.ok) return written;
      }
      return granted(this.group);
    });
  }

  /** Adds an entry to the roster, made for the roster as it is when its turn comes; then makes the epoch that it asks for. */
  enter(make: (rows: CheckedRows) => Promise<SignedEntry | undefined>): Promise<Result<Group, GroupProblem>> {
    return this.#inTurn(async () => {
      for (let attempt = 0; attempt < patience; attempt += 1) {
        const read = await this.#refresh();
        if (!read.ok || this.rows === undefined) return read;
        const entry = await make(this.rows);
        if (entry === undefined) return this.#rotate();
        const parameters = { group: this.id };
        const answer = await this.tools.ask(groupRoutes.addEntry, { parameters, body: entryToWire(entry) });
        if (answer.ok) return this.#rotate();
        if (!isOutrun(answer.problem)) return answer;
      }
      return refused('rosterPassed');
    });
  }

  /** Makes the next epoch if the circle is another than that of the last one. */
  rotate(): Promise<Result<Group, GroupProblem>> {
    return this.#inTurn(() => this.#rotate());
  }

  /** Empties a letter of one's own, or of somebody who left. */
  erase(number: number): Promise<Result<Group, GroupProblem>> {
    return this.#inTurn(async () => {
      const letter = this.rows?.letters.find((one) => one.number === number);
      if (letter === undefined || letter.sealed === '') return granted(this.group);
      const parameters = { group: this.id, letter: letter.letter };
      const answer = await this.tools.ask(groupRoutes.eraseLetter, { parameters });
      if (!answer.ok) return answer;
      const emptied = (one: typeof letter) => (one === letter ? { ...one, sealed: '' as const } : one);
      if (this.rows !== undefined) this.rows = { ...this.rows, letters: this.rows.letters.map(emptied) };
      return granted(this.group);
    });
  }

  async #refresh(how: 'further' | 'anew' = 'further'): Promise<Result<Group, GroupProblem>> {
    const { ask, keys, memory, founding } = this.tools;
    const read = await readRows({ ask, group: this.id, keys }, memory.known(founding), this.rows, how);
    if (!read.ok) return this.#unread(read.problem);
    if (read.value !== this.rows) {
      this.rows = read.value;
      this.group = foldRows(read.value);
      memory.keep(read.value.roster.now);
    }
    return granted(this.group);
  }

  #unread(problem: RowsProblem): Result<never, GroupProblem> {
    if (typeof problem === 'string') return refused(problem);
    this.falsified = problem.what;
    return refused('falsified');
  }

  async #writeOne(event: GroupEvent, id: LetterId): Promise<Result<Group, WriteProblem>> {
    for (let attempt = 0; attempt < patience; attempt += 1) {
      const current = await this.#rotate();
      if (!current.ok) return current;
      // Sent and kept, and only the answer was lost.
      if (this.rows?.letters.some(({ letter }) => letter === id)) return granted(this.group);
      const sent = await this.#send(event, id);
      if (sent.ok) return this.#refresh();
      if (!isOutrun(sent.problem) && sent.problem !== 'letterTaken') return sent;
    }
    return refused('epochPassed');
  }

  async #send(event: GroupEvent, id: LetterId): Promise<Result<unknown, WriteProblem>> {
    const { rows, tools } = this;
    const opened = rows?.opened.get(rows.epochs.length);
    if (rows === undefined || opened === undefined) return refused('rotateFirst');
    const sealed = await sealLetter(rows.roster, opened, keysInUse(tools.keys), id, writeGroupEvent(event));
    if (!sealed.ok) return sealed;
    const eraseAt = eraseAtOf(this.group, event, tools.now());
    const body = {
      letter: id,
      epoch: sealed.value.epoch,
      sealed: toBase64Url(sealed.value.sealed),
      signature: toBase64Url(sealed.value.signature),
      ...(eraseAt !== undefined && { eraseAt }),
    };
    return tools.ask(groupRoutes.writeLetter, { parameters: { group: this.id }, body });
  }

  async #rotate(): Promise<Result<Group, GroupProblem>> {
    for (let attempt = 0; attempt < patience; attempt += 1) {
      const read = await this.#refresh();
      if (!read.ok || this.rows === undefined || !asksForEpoch(this.rows)) return read;
      const { roster, epochs } = this.rows;
      const next = await makeEpoch(roster, epochs.at(-1), keysInUse(this.tools.keys));
      if (!next.ok) return refused('cannotRotate');
      const parameters = { group: this.id };
      const answer = await this.tools.ask(groupRoutes.addEpoch, { parameters, body: epochToWire(next.value) });
      if (!answer.ok && !isOutrun(answer.problem)) return answer;
    }
    return refused('epochPassed');
  }

  /** One thing after the other: two letters at once would be sealed for one another's past. */
  #inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** The last epoch is for another circle than this one. */
function asksForEpoch({ roster, epochs }: CheckedRows): boolean {
  const last = epochs.at(-1);
  return last === undefined || !fitsCircle(last.epoch, roster.now);
}

function isOutrun(problem: string): boolean {
  return ['epochPassed', 'rosterPassed', 'rotateFirst', 'wrongNumber', 'wrongPrevious'].includes(problem);
}
