import { expect, test } from 'vitest';
import { stepNow } from '../../src/engine/cursor.ts';
import type { ContentId } from '../../src/engine/ids.ts';
import { anId, sealedBytes } from '../support/live-guest.ts';
import { aLiveCircle, type LiveTable, must, type Seated, walkTo, writeNote } from '../support/live-table.ts';
import { ServerProcess } from '../support/server-process.ts';

/** The same people on the same devices, with new sockets. */
async function allBack(table: LiveTable, people: readonly Seated[]): Promise<readonly Seated[]> {
  const back: Seated[] = [];
  for (const who of people) {
    const guest = await table.comeBack(who);
    await guest.hears('welcome');
    back.push({ ...who, guest: Object.assign(guest, { device: who.guest.device }) });
  }
  return back;
}

/** Five starts of a server, which take a second or two each on a small machine. */
const slow = 120_000;

test(
  'the server is killed in phase after phase; everyone returns to the same place, with all that was kept',
  async ({ onTestFinished }) => {
    const server = await new ServerProcess().start();
    onTestFinished(() => server.kill());
    const circle = await aLiveCircle(server);
    const { table } = circle;
    let people = [circle.chair, circle.presenter, ...circle.peers];
    const written: { readonly content: ContentId; readonly sealed: string; readonly author: number }[] = [];

    for (const step of ['questions', 'plan', 'read-plans', 'outcomes']) {
      const [chair = circle.chair] = people;
      await walkTo(chair, step);
      for (const [author, { guest }] of people.entries()) {
        await guest.until(() => stepNow(guest.meeting)?.id === step, guest.heard.length - 1);
        if (author < 2 || stepNow(guest.meeting)?.activity !== 'write') continue;
        written.push({ author, ...(await writeNote(people[author] ?? chair)) });
      }
      const name = anId<ContentId>();
      const sealed = sealedBytes();
      await must(chair, { kind: 'rename', name }, [{ id: name, sealed }]);
      // In the middle of what nobody was told yet.
      chair.guest.say(JSON.stringify({ kind: 'command', id: anId(), command: { kind: 'pause' } }));
      await server.kill();
      await server.start();

      people = [...(await allBack(table, people))];
      for (const { guest } of people) {
        expect(stepNow(guest.meeting)?.id, step).toBe(step);
        expect(guest.contents[name], step).toBe(sealed);
      }
      for (const { content, sealed: bytes, author } of written)
        expect(people[author]?.guest.contents[content]).toBe(bytes);
      await people[0]?.guest.want({ kind: 'resume' });
    }
    expect(written.length).toBeGreaterThan(2);
    expect(await server.stop()).toBe(0);
  },
  slow,
);
