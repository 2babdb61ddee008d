import { afterAll, expect, test } from 'vitest';
import { aPostgres } from '../support/a-postgres.ts';
import { AccountHolder } from '../support/account-holder.ts';
import { PostOffice } from '../support/post-office.ts';
import { ServerProcess } from '../support/server-process.ts';

const postgres = await aPostgres();
const post = await new PostOffice().open();

afterAll(async () => {
  await post.close();
  await postgres.dispose();
});

test('who empties the outbox is killed: the other process takes over, nobody misses a mail, one comes twice at most', async ({
  onTestFinished,
}) => {
  const DATABASE_URL = await postgres.create();
  const settings = { DATABASE_URL, SMTP_URL: post.settings.smtpUrl, MAIL_FROM: post.settings.from };
  // The first to come has the duty.
  const postman = await new ServerProcess(settings).start();
  const other = await new ServerProcess(settings).start();
  onTestFinished(async () => {
    await postman.stop();
    await other.stop();
  });
  const people = ['anna', 'bram', 'chris'].map((name) => `${name}@kring.example`);
  const holders = [];
  for (const address of people) holders.push(await new AccountHolder(other, post, address).open());
  const before = post.mails.length;
  const notices = () => post.mails.slice(before).filter(({ to }) => people.includes(to));
  post.yes = async (to) => {
    if (people.includes(to) && notices().length === 1) await postman.kill();
  };
  for (const holder of holders) {
    const code = await holder.mailedCode('move', `new-${holder.address}`);
    await holder.must('PUT', '/api/account/address', { proof: holder.proof, ...code });
  }
  await expect.poll(() => new Set(notices().map(({ to }) => to)).size).toBe(3);
  // Long enough for the other to look into the outbox once more.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(notices()).toHaveLength(4);
  const ids = notices().map(({ text }) => /^Message-ID: (<[^>]+>)/im.exec(text)?.[1]);
  expect(new Set(ids).size).toBe(3);
  expect(postman.isRunning).toBe(false);
  expect(other.said).toContain('may go out twice');
});
