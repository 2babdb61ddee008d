import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ChangeColumns, toColumns } from './change-columns.ts';
import { makeFolder } from './own-folder.ts';
import type { Storage } from './storage.ts';

type CallName = Exclude<keyof Storage, 'kind'>;
type Input<Name extends CallName> = Parameters<Storage[Name]>;
type Answer<Name extends CallName> = Awaited<ReturnType<Storage[Name]>>;

/** What the thread is asked: a question of `Storage`; for what it is asked most often, in a form that costs less. */
export type Wish =
  | { readonly name: 'commit'; readonly columns: ChangeColumns }
  | { readonly name: Exclude<CallName, 'commit'>; readonly input: readonly unknown[] };

/** What the thread says: a value that fits the call, or why there is none. */
type Reply = { readonly call: number } & ({ readonly value: never } | { readonly fault: unknown });

export const databaseFile = 'kring.db';

/** Opens, or begins, the database in this folder. It runs in a thread of its own. */
export async function openSqliteStorage(folder: string): Promise<Storage> {
  makeFolder(folder);
  const waiting = new Map<number, PromiseWithResolvers<never>>();
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
    workerData: { path: join(folder, databaseFile) },
  });
  await once(worker, 'message');
  worker.on('message', hear);
  worker.on('error', refuseAll);
  worker.on('exit', () => refuseAll(new Error('The thread of the database has stopped')));
  let calls = 0;
  let stopped: Error | undefined;

  function hear(reply: Reply): void {
    const asked = waiting.get(reply.call);
    waiting.delete(reply.call);
    if ('fault' in reply) asked?.reject(reply.fault);
    else asked?.resolve(reply.value);
  }

  function refuseAll(fault: Error): void {
    stopped = fault;
    for (const call of waiting.keys()) hear({ call, fault });
  }

  async function say<Name extends CallName>(wish: Wish): Promise<Answer<Name>> {
    if (stopped !== undefined) throw stopped;
    calls += 1;
    const asked = Promise.withResolvers<never>();
    waiting.set(calls, asked);
    worker.postMessage({ call: calls, wish });
    return await asked.promise;
  }

  function asking<Name extends Exclude<CallName, 'commit'>>(name: Name) {
    return (...input: Input<Name>) => say<Name>({ name, input });
  }

  return {
    kind: 'sqlite',
    openMeeting: asking('openMeeting'),
    findMeeting: asking('findMeeting'),
    readOn: asking('readOn'),
    commit: (changes) => say<'commit'>({ name: 'commit', columns: toColumns(changes) }),
    leavePairing: asking('leavePairing'),
    claimPairing: asking('claimPairing'),
    keepPass: asking('keepPass'),
    showPass: asking('showPass'),
    meetingsToErase: asking('meetingsToErase'),
    eraseMeetings: asking('eraseMeetings'),
    forget: asking('forget'),
    check: asking('check'),
    leaveCode: asking('leaveCode'),
    lookAtCode: asking('lookAtCode'),
    openAccount: asking('openAccount'),
    findAccount: asking('findAccount'),
    findAccountByAddress: asking('findAccountByAddress'),
    readWraps: asking('readWraps'),
    changePassword: asking('changePassword'),
    changeAddress: asking('changeAddress'),
    changeLanguage: asking('changeLanguage'),
    changeWraps: asking('changeWraps'),
    renewKeys: asking('renewKeys'),
    eraseAccount: asking('eraseAccount'),
    openSession: asking('openSession'),
    findSession: asking('findSession'),
    useSession: asking('useSession'),
    listSessions: asking('listSessions'),
    closeSession: asking('closeSession'),
    closeSessions: asking('closeSessions'),
    keepOwnLetter: asking('keepOwnLetter'),
    readOwnLetters: asking('readOwnLetters'),
    eraseOwnLetter: asking('eraseOwnLetter'),
    foundGroup: asking('foundGroup'),
    groupsOf: asking('groupsOf'),
    findGroup: asking('findGroup'),
    readRoster: asking('readRoster'),
    listLaterKeys: asking('listLaterKeys'),
    keepEntry: asking('keepEntry'),
    keepEpoch: asking('keepEpoch'),
    lastEpoch: asking('lastEpoch'),
    readEpochs: asking('readEpochs'),
    keepOpening: asking('keepOpening'),
    keepLetter: asking('keepLetter'),
    readLetters: asking('readLetters'),
    eraseLetter: asking('eraseLetter'),
    leaveInvitation: asking('leaveInvitation'),
    findInvitation: asking('findInvitation'),
    listInvitations: asking('listInvitations'),
    listRequests: asking('listRequests'),
    withdrawInvitation: asking('withdrawInvitation'),
    requestToJoin: asking('requestToJoin'),
    beat: asking('beat'),
    sit: asking('sit'),
    rise: asking('rise'),
    glance: asking('glance'),
    whoStands: asking('whoStands'),
    takeTurn: asking('takeTurn'),
    shareSecret: asking('shareSecret'),
    leaveNeighbours: asking('leaveNeighbours'),
    turnMail: asking('turnMail'),
    noteMail: asking('noteMail'),
    putMailBack: asking('putMailBack'),
    countMails: asking('countMails'),
    deadLettersOf: asking('deadLettersOf'),
    mailWishesOf: asking('mailWishesOf'),
    changeMailWish: asking('changeMailWish'),
    changeZone: asking('changeZone'),
    queueReminders: asking('queueReminders'),
    pollToAnswer: asking('pollToAnswer'),
    keepDate: asking('keepDate'),
    listDates: asking('listDates'),
    findDate: asking('findDate'),
    noteReply: asking('noteReply'),
    dropReply: asking('dropReply'),
    keepPoll: asking('keepPoll'),
    findPoll: asking('findPoll'),
    askAboutDate: asking('askAboutDate'),
    remindPoll: asking('remindPoll'),
    markAnswered: asking('markAnswered'),
    leavePollLink: asking('leavePollLink'),
    listPollLinks: asking('listPollLinks'),
    findPollLink: asking('findPollLink'),
    changePollLink: asking('changePollLink'),
    withdrawPollLink: asking('withdrawPollLink'),
    answerPollLink: asking('answerPollLink'),
    keepFeed: asking('keepFeed'),
    feedSince: asking('feedSince'),
    dropFeed: asking('dropFeed'),
    findFeed: asking('findFeed'),
    close: async () => {
      await say<'close'>({ name: 'close', input: [] });
      await worker.terminate();
    },
  };
}
