import { parentPort, workerData } from 'node:worker_threads';
import * as accountChanges from './account-change-queries.ts';
import * as accounts from './account-queries.ts';
import * as dates from './date-queries.ts';
import * as emailCodes from './email-code-queries.ts';
import * as epochs from './epoch-queries.ts';
import * as feeds from './feed-queries.ts';
import * as letters from './group-letter-queries.ts';
import * as groups from './group-queries.ts';
import * as invitations from './invitation-queries.ts';
import { migrate } from './migrations.ts';
import * as outbox from './outbox-queries.ts';
import * as ownLetters from './own-letter-queries.ts';
import * as passes from './pass-queries.ts';
import * as pollLinks from './poll-link-queries.ts';
import * as polls from './poll-queries.ts';
import * as queries from './queries.ts';
import { findPoll, remindPoll } from './remind-poll.ts';
import * as reminders from './reminder-queries.ts';
import * as sessions from './session-queries.ts';
import { eraseFromFiles, openSqlite, type Sqlite } from './sqlite.ts';
import { type Commit, prepareCommit } from './sqlite-commit.ts';
import type { Storage } from './storage.ts';

/** The thread that owns the database, so that the thread of the sockets never waits for a disk. */

const pause = 100;
const attempts = 600;

const sqlite = openSqlite(workerData.path);
await migrate(sqlite.kysely);
const database = storageHere(sqlite, prepareCommit(sqlite));

parentPort?.on('message', async ({ call, name, input }) => {
  parentPort?.postMessage(await answer(call, name, input));
});
parentPort?.postMessage({ call: 'ready' });

async function answer(call: number, name: Exclude<keyof Storage, 'kind'>, input: readonly never[]) {
  try {
    const perform: (...input: readonly never[]) => Promise<unknown> = database[name];
    return { call, value: await perform(...input) };
  } catch (fault) {
    return { call, fault };
  }
}

function storageHere({ raw, kysely }: Sqlite, commit: Commit): Storage {
  let last: Promise<unknown> = Promise.resolve();
  /** Something was erased, and its bytes may still stand in the write-ahead log; also by who was killed before us. */
  let leftovers = true;

  /** The connection is one, and a transaction must not meet another. */
  function inTurn<Value>(task: () => Promise<Value> | Value): Promise<Value> {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  }

  /** Somebody who reads the file, a backup, holds the old bytes for a moment; the meetings go on meanwhile. */
  async function eraseEverywhere(): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      leftovers = !(await inTurn(() => eraseFromFiles(raw)));
      if (!leftovers) return;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    throw new Error('The write-ahead log is held by a reader: erased bytes may still stand in it');
  }

  type Query<Input extends readonly unknown[], Value> = (database: Sqlite['kysely'], ...input: Input) => Promise<Value>;

  function asking<Input extends readonly unknown[], Value>(query: Query<Input, Value>) {
    return (...input: Input) => inTurn(() => query(kysely, ...input));
  }

  /** What was replaced or taken away goes from the log with the next `forget`. */
  function erasing<Input extends readonly unknown[], Value>(query: Query<Input, Value>) {
    return (...input: Input) => {
      leftovers = true;
      return inTurn(() => query(kysely, ...input));
    };
  }

  async function forgetOver(now: number, erasedBefore: number): Promise<void> {
    const forgotten = [
      await queries.forget(kysely, now, erasedBefore),
      await sessions.forgetOver(kysely, now),
      await invitations.forgetInvitations(kysely, now),
      await letters.eraseDueLetters(kysely, now),
      await ownLetters.eraseDueOwnLetters(kysely, now),
      await outbox.forgetMails(kysely, now),
      await dates.forgetDates(kysely, now),
      await polls.forgetPolls(kysely, now),
    ];
    leftovers ||= forgotten.includes(true);
  }

  return {
    kind: 'sqlite',
    openMeeting: asking(queries.openMeeting),
    findMeeting: asking(queries.findMeeting),
    readLog: asking(queries.readLog),
    commit: (changes) => {
      leftovers ||= changes.some(({ erased }) => erased.length > 0);
      return inTurn(() => commit(changes));
    },
    leavePairing: asking(queries.leavePairing),
    claimPairing: asking(queries.claimPairing),
    keepPass: asking(passes.keepPass),
    showPass: asking(passes.showPass),
    meetingsToErase: asking(queries.meetingsToErase),
    eraseMeetings: async (meetings, now) => {
      leftovers = true;
      await inTurn(() => queries.eraseMeetings(kysely, meetings, now));
      await eraseEverywhere();
    },
    forget: async (now, erasedBefore) => {
      await inTurn(() => forgetOver(now, erasedBefore));
      if (leftovers) await eraseEverywhere();
    },
    check: asking(queries.check),
    leaveCode: asking(emailCodes.leaveCode),
    lookAtCode: asking(emailCodes.lookAtCode),
    openAccount: asking(accounts.openAccount),
    findAccount: asking(accounts.findAccount),
    findAccountByAddress: asking(accounts.findAccountByAddress),
    readWraps: asking(accounts.readWraps),
    changePassword: erasing(accountChanges.changePassword),
    changeAddress: erasing(accountChanges.changeAddress),
    changeLanguage: asking(accountChanges.changeLanguage),
    changeWraps: erasing(accountChanges.changeWraps),
    renewKeys: erasing(accountChanges.renewKeys),
    eraseAccount: erasing(accountChanges.eraseAccount),
    openSession: asking(sessions.openSession),
    findSession: asking(sessions.findSession),
    useSession: asking(sessions.useSession),
    listSessions: asking(sessions.listSessions),
    closeSession: asking(sessions.closeSession),
    closeSessions: asking(sessions.closeSessions),
    keepOwnLetter: asking(ownLetters.keepOwnLetter),
    readOwnLetters: asking(ownLetters.readOwnLetters),
    eraseOwnLetter: erasing(ownLetters.eraseOwnLetter),
    foundGroup: asking(groups.foundGroup),
    groupsOf: asking(groups.groupsOf),
    findGroup: asking(groups.findGroup),
    readRoster: asking(groups.readRoster),
    listLaterKeys: asking(groups.listLaterKeys),
    keepEntry: erasing(groups.keepEntry),
    keepEpoch: asking(epochs.keepEpoch),
    lastEpoch: asking(epochs.lastEpoch),
    readEpochs: asking(epochs.readEpochs),
    keepOpening: asking(epochs.keepOpening),
    keepLetter: asking(letters.keepLetter),
    readLetters: asking(letters.readLetters),
    eraseLetter: erasing(letters.eraseLetter),
    leaveInvitation: asking(invitations.leaveInvitation),
    findInvitation: asking(invitations.findInvitation),
    listInvitations: asking(invitations.listInvitations),
    listRequests: asking(invitations.listRequests),
    withdrawInvitation: erasing(invitations.withdrawInvitation),
    requestToJoin: asking(invitations.requestToJoin),
    turnMail: (note, now) => {
      leftovers ||= note !== undefined;
      return inTurn(() => outbox.turnMail(kysely, note, now));
    },
    noteMail: erasing(outbox.noteMail),
    putMailBack: asking(outbox.putMailBack),
    deadLettersOf: asking(outbox.deadLettersOf),
    mailWishesOf: asking(outbox.mailWishesOf),
    changeMailWish: asking(outbox.changeMailWish),
    changeZone: asking(outbox.changeZone),
    queueReminders: asking(reminders.queueReminders),
    pollToAnswer: asking(reminders.pollToAnswer),
    keepDate: erasing(dates.keepDate),
    listDates: asking(dates.listDates),
    findDate: asking(dates.findDate),
    noteReply: asking(dates.noteReply),
    keepPoll: asking(polls.keepPoll),
    findPoll: asking(findPoll),
    remindPoll: asking(remindPoll),
    markAnswered: asking(polls.markAnswered),
    leavePollLink: asking(pollLinks.leavePollLink),
    listPollLinks: asking(pollLinks.listPollLinks),
    findPollLink: asking(pollLinks.findPollLink),
    changePollLink: erasing(pollLinks.changePollLink),
    withdrawPollLink: erasing(pollLinks.withdrawPollLink),
    answerPollLink: erasing(pollLinks.answerPollLink),
    keepFeed: asking(feeds.keepFeed),
    feedSince: asking(feeds.feedSince),
    dropFeed: asking(feeds.dropFeed),
    findFeed: asking(feeds.findFeed),
    close: () => inTurn(() => kysely.destroy()),
  };
}
