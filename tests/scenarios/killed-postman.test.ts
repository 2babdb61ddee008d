import { afterAll, expect, test } from 'vitest';
import { openPostgresStorage } from '../../src/server/storage/postgres-storage.ts';
import type { Storage } from '../../src/server/storage/storage.ts';
import { openedAccount } from '../storage/account-contract.ts';
import { comesIn, foundedGroup } from '../storage/group-contract.ts';
import { aDate } from '../storage/planning-contract.ts';
import { aPostgres } from '../support/a-postgres.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { PostOffice } from '../support/post-office.ts';
import { ServerProcess } from '../support/server-process.ts';

const postgres = await aPostgres();
const post = await new PostOffice().open();

afterAll(async () => {
  await post.close();
  await postgres.dispose();
});

function openStorage(url: string): Promise<Storage> {
  return openPostgresStorage(url, (fault) => {
    throw fault;
  });
}

/** So many people have moved to another address, and a mail to the old one waits for each. */
async function mailsThatWait(storage: Storage, count: number): Promise<readonly string[]> {
  const addresses = Array.from({ length: count }, (_, at) => `member-${at}@kring.example`);
  for (const address of addresses) {
    const { id } = await openedAccount(storage, { address });
    const code = { ticket: anId(), codeHash: sealedBytes(32) };
    await storage.leaveCode({ ...code, expiresAt: Date.now() + 60_000 });
    expect(await storage.changeAddress(id, `new-${address}`, code, Date.now())).toBe('changed');
  }
  return addresses;
}

test('forty mails are due and who empties the outbox is killed: nobody misses one, and at most one comes twice', async ({
  onTestFinished,
}) => {
  const DATABASE_URL = await postgres.create();
  const storage = await openStorage(DATABASE_URL);
  const people = await mailsThatWait(storage, 40);
  const settings = { DATABASE_URL, SMTP_URL: post.settings.smtpUrl, MAIL_FROM: post.settings.from };
  // The first to come has the duty.
  const postman = new ServerProcess(settings);
  const other = new ServerProcess(settings);
  onTestFinished(async () => {
    await postman.stop();
    await other.stop();
  });
  let taken = 0;
  post.yes = async () => {
    taken += 1;
    if (taken === 20) await postman.kill();
  };
  await postman.start();
  await other.start();
  const settled = async () => (await storage.countMails()).waiting === 0;
  await expect.poll(settled, { timeout: 60_000 }).toBe(true);
  expect(postman.isRunning).toBe(false);
  expect(new Set(post.mails.map(({ to }) => to))).toEqual(new Set(people));
  const ids = post.mails.map(({ text }) => /^Message-ID: (<[^>]+>)/im.exec(text)?.[1]);
  expect(ids).toHaveLength(41);
  expect(new Set(ids).size).toBe(40);
  expect(other.said).toContain('may go out twice');
  await storage.close();
});

test('two processes look at the same moment whom to remind: everyone is reminded once', async () => {
  const day = 86_400_000;
  const url = await postgres.create();
  const [one, two] = [await openStorage(url), await openStorage(url)];
  const founded = await foundedGroup(one);
  await comesIn(one, founded);
  const moments = Array.from({ length: 6 }, (_, at) => 20 * day + at);
  await one.queueReminders('dayBefore', day);
  for (const at of moments) await one.keepDate(founded.group, aDate(founded.founder, { at }));
  for (const storage of [one, two, one, two]) {
    const looks = [storage, storage === one ? two : one].map((each) => each.queueReminders('dayBefore', 19 * day + 10));
    await Promise.all(looks);
  }
  const reminded: number[] = [];
  for (let mail = await one.turnMail(undefined, 20 * day); mail !== undefined; ) {
    if (mail.kind === 'reminder') reminded.push(JSON.parse(mail.payload).at);
    mail = await two.turnMail({ id: mail.id, outcome: 'sent', at: 20 * day }, 20 * day);
  }
  expect(reminded.toSorted()).toEqual(moments.flatMap((at) => [at, at]));
  await one.close();
  await two.close();
});
