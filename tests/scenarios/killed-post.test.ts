import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccountHolder } from '../support/account-holder.ts';
import { PostOffice } from '../support/post-office.ts';
import { ServerProcess } from '../support/server-process.ts';

const post = new PostOffice();
let server: ServerProcess;

beforeAll(async () => {
  await post.open();
  server = new ServerProcess({ SMTP_URL: post.settings.smtpUrl, MAIL_FROM: post.settings.from });
  await server.start();
});
afterAll(async () => {
  await server.stop();
  await post.close();
});

/** Two starts of a server, and people who make accounts. */
const slow = 120_000;

test(
  'killed between sending and noting: nobody misses a mail, one comes twice as the same mail, and the log says so',
  async () => {
    const people = ['anna', 'bram', 'chris', 'dewi'].map((name) => `${name}@kring.example`);
    const holders = [];
    for (const address of people) holders.push(await new AccountHolder(server, post, address).open());
    const before = post.mails.length;
    const notices = () => post.mails.slice(before).filter(({ to }) => people.includes(to));

    // The host says nothing to the first mail until all four wait; at the second the server is killed.
    const { promise: allWait, resolve: letGo } = Promise.withResolvers<void>();
    post.yes = async (to) => {
      if (!people.includes(to)) return;
      if (notices().length === 1) await allWait;
      if (notices().length === 2) await server.kill();
    };
    for (const holder of holders) {
      const code = await holder.mailedCode('move', `new-${holder.address}`);
      await holder.must('PUT', '/api/account/address', { proof: holder.proof, ...code });
    }
    letGo();
    await expect.poll(() => notices().length, { timeout: 30_000 }).toBe(2);
    await server.kill();
    expect(server.said).not.toContain('may go out twice');
    await server.start();
    await expect.poll(() => server.said).toContain('may go out twice');
    expect(server.said).toContain('"mails":1');
    await expect.poll(() => notices().length, { timeout: 30_000 }).toBe(5);

    const [anna, bram, ...rest] = notices();
    expect(rest.map(({ to }) => to)).toEqual([
      bram?.to,
      ...people.filter((one) => one !== anna?.to && one !== bram?.to),
    ]);
    const ids = notices().map(({ text }) => /^Message-ID: (<[^>]+>)/im.exec(text)?.[1]);
    expect(ids[2]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(4);
    expect(server.said).not.toContain('@kring.example');
  },
  slow,
);
