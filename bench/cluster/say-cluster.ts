import type { ByStorage, ClusterReport, Saturated } from './cluster-report.ts';
import { type ContenderName, contenderNames, peerNames } from './contenders.ts';

const names: Readonly<Record<ContenderName, string>> = {
  bare: 'bare broadcast (ws)',
  bareJoined: 'bare broadcast that joins',
  embedded: 'Kring, its own file',
  postgres1: 'Kring, PostgreSQL, 1 process',
  postgres2: '2 processes, people spread',
  postgres3: '3 processes, people spread',
  postgres3Sticky: '3 processes, by meeting',
  socketIo: 'Socket.IO',
  colyseus: 'Colyseus',
  hocuspocus: 'Hocuspocus',
};

type Say = (line: string) => void;

export function sayCluster(report: ClusterReport, say: Say): void {
  sayMachine(report, say);
  for (const saturated of report.saturation) saySaturated(saturated, say);
  sayPaced(report, say);
  sayMemory(report, say);
  say('');
  say('Ratios at 4 under way (PostgreSQL: one process):');
  say(`  to the bare broadcast   ${both(report.ratioToBroadcast)}; embedded: floor 0.8, aim 1.0; PostgreSQL: 0.6, 0.7`);
  for (const peer of peerNames) {
    const { embedded, postgres } = report.ratioToPeers;
    say(`  to ${names[peer].padEnd(20)} ${both({ embedded: embedded[peer], postgres: postgres[peer] })}`);
  }
  say(`Limits of Kring that were raised for this: ${JSON.stringify(report.limits)}`);
}

function sayMachine({ machine, cores, versions, meetings, people, rounds }: ClusterReport, say: Say): void {
  const pinned = machine.pinned ? 'pinned' : 'NOT pinned: the figures say little';
  say(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${pinned}`);
  say(`4 KB on the disk: ${machine.fsyncMilliseconds.toFixed(2)} ms; PostgreSQL keeps its data there, with fsync`);
  const told = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  say(told.join(', '));
  say(
    `${meetings} meetings of ${people}, 1 KB contents shown to all; ${rounds === 1 ? 'one round' : `${rounds} rounds`} in turns, medians`,
  );
  say(
    'Kring stores each event before it shows it; all others store nothing. All are spoken to over bare sockets in their',
  );
  say(
    'own protocol. The content is base64url in JSON for Kring, ws and Socket.IO, and bytes for Colyseus and Hocuspocus.',
  );
  say(
    `Generator on core ${cores.generator}, database on ${cores.database}, processes on ${cores.processes.join(', ')}.`,
  );
  if (cores.processes.includes(cores.database)) {
    say(
      'The processes share one core with their database: more of them cannot be faster here, only show what it costs',
    );
    say('to be several. What they would do on cores of their own is in the microseconds.');
  }
}

function saySaturated({ outstanding, of }: Saturated, say: Say): void {
  say('');
  say(`As fast as it goes, ${outstanding} under way in each meeting:`);
  row(say, ['', 'events/s', 'to bare', 'to joined', 'µs each', 'to bare', 'generator']);
  for (const name of contenderNames) {
    const { eventsPerSecond, ratioToBroadcast, ratioToJoinedBroadcast, ...others } = of[name];
    const { microseconds, costToBroadcast, generatorShare } = others;
    const ratios = [ratioToBroadcast, ratioToJoinedBroadcast].map((ratio) => ratio.toFixed(2));
    const cost = [microseconds.toFixed(0), costToBroadcast.toFixed(2)];
    const busy = `${(generatorShare * 100).toFixed(0)} %`;
    row(say, [names[name], whole(eventsPerSecond), ...ratios, ...cost, busy]);
  }
}

function sayPaced({ paced }: ClusterReport, say: Say): void {
  say('');
  say(`At ${whole(paced.eventsPerSecond)} events per second for all, milliseconds until it is back:`);
  row(say, ['', 'p50', 'p99', 'µs each']);
  for (const name of contenderNames) {
    const { p50, p99, microseconds } = paced.of[name];
    row(say, [names[name], p50.toFixed(1), p99.toFixed(1), microseconds.toFixed(0)]);
  }
}

function sayMemory({ bytesPerPerson, databaseBytes }: ClusterReport, say: Say): void {
  say('');
  say('Memory for each person in a meeting of six in which nobody speaks, KB, all Kring processes together:');
  row(say, ['', 'held', 'resident']);
  for (const name of contenderNames) {
    const bytes = bytesPerPerson[name];
    if (bytes !== undefined) row(say, [names[name], kilobytes(bytes.held), kilobytes(bytes.resident)]);
  }
  say(`  and ${(databaseBytes / 1024 / 1024).toFixed(0)} MB for PostgreSQL itself, whoever is there`);
}

function row(say: Say, [first = '', ...cells]: readonly string[]): void {
  say(`  ${first.padEnd(30)}${cells.map((cell) => cell.padStart(11)).join('')}`);
}

function both({ embedded, postgres }: ByStorage<number>): string {
  return `embedded ${embedded.toFixed(2)}, PostgreSQL ${postgres.toFixed(2)}`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en');
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
