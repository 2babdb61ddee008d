import { EventEmitter, once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Storage } from './storage.ts';

type CallName = Exclude<keyof Storage, 'kind'>;
type Input<Name extends CallName> = Parameters<Storage[Name]>;
type Answer<Name extends CallName> = Awaited<ReturnType<Storage[Name]>>;

export const databaseFile = 'kring.db';

/** Opens, or begins, the database in this folder. It runs in a thread of its own. */
export async function openSqliteStorage(folder: string): Promise<Storage> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const replies = new EventEmitter().setMaxListeners(0);
  const waiting = new Set<number>();
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), {
    workerData: { path: join(folder, databaseFile) },
  });
  worker.on('message', (reply) => replies.emit(String(reply.call), reply));
  await once(worker, 'message');
  worker.on('error', refuseAll);
  worker.on('exit', () => refuseAll(new Error('The thread of the database has stopped')));
  let calls = 0;
  let stopped: Error | undefined;

  function refuseAll(fault: Error): void {
    stopped = fault;
    for (const call of waiting) replies.emit(String(call), { call, fault });
  }

  async function ask<Name extends CallName>(name: Name, ...input: Input<Name>): Promise<Answer<Name>> {
    if (stopped !== undefined) throw stopped;
    calls += 1;
    const call = calls;
    waiting.add(call);
    const replied = once(replies, String(call));
    worker.postMessage({ call, name, input });
    const [reply] = await replied;
    waiting.delete(call);
    if (reply.fault !== undefined) throw reply.fault;
    return reply.value;
  }

  return {
    kind: 'sqlite',
    openMeeting: (entry, opened) => ask('openMeeting', entry, opened),
    findMeeting: (meeting) => ask('findMeeting', meeting),
    readLog: (meeting) => ask('readLog', meeting),
    commit: (changes) => ask('commit', changes),
    leavePairing: (pairing) => ask('leavePairing', pairing),
    claimPairing: (rendezvous, now) => ask('claimPairing', rendezvous, now),
    meetingsToErase: (now) => ask('meetingsToErase', now),
    eraseMeetings: (meetings, now) => ask('eraseMeetings', meetings, now),
    forget: (now, erasedBefore) => ask('forget', now, erasedBefore),
    check: () => ask('check'),
    close: async () => {
      await ask('close');
      await worker.terminate();
    },
  };
}
