import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { WebSocket } from 'ws';
import type { Proxy } from './proxies.ts';

/** More than one address may ask in a minute. */
const tooMany = 140;

/** Looks at what people get through a proxy, and at what Kring gets to know. Throws at the first thing that is not right. */
export async function lookThroughProxy(port: number, { authority, log }: Proxy): Promise<void> {
  const origin = `https://kring.example:${port}`;
  const way = { host: '127.0.0.1', servername: 'kring.example', port, ca: authority } as const;

  function ask(path: string, given: Asked = {}): Promise<Answer> {
    const { from = '127.0.0.1', headers = {}, body } = given;
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request({
      ...way,
      path,
      method,
      localAddress: from,
      headers: { host: `kring.example:${port}`, origin, 'content-type': 'application/json', ...headers },
    });
    asked.end(body);
    return answerOf(asked);
  }

  async function knock(from: string): Promise<string> {
    const headers = { host: `kring.example:${port}` };
    const socket = new WebSocket(`wss://127.0.0.1:${port}/api/live`, { ...way, origin: from, headers });
    const refused = once(socket, 'unexpected-response').then(([, response]) => String(response.statusCode));
    const heard = once(socket, 'open').then(async () => {
      const [meeting, device] = [newId(), newId()];
      const as = { kind: 'link', admit: randomBytes(32).toString('base64url'), device };
      socket.send(JSON.stringify({ kind: 'hello', version: 1, meeting, as, after: 0 }));
      const [bytes] = await once(socket, 'message');
      return String(bytes);
    });
    return Promise.race([refused, heard]).finally(() => socket.terminate());
  }

  const page = await ask('/');
  must(
    page.status === 200 && page.text.includes('/_app/immutable/'),
    `the page comes: ${page.status} ${page.headers} ${page.text.slice(0, 300)}`,
  );
  for (const name of [
    'strict-transport-security',
    'content-security-policy',
    'referrer-policy',
    'x-content-type-options',
  ])
    must(page.headers.filter((header) => header.toLowerCase() === name).length === 1, `${name} is said once`);
  const settings = await ask('/api/settings', { headers: { 'accept-encoding': 'gzip, br, zstd' } });
  must(settings.text.includes(`"publicUrl":"${origin}"`), 'links begin with the public address');
  must(!settings.headers.some((header) => /^content-encoding$/i.test(header)), 'nothing of /api is compressed');
  const body = `{"x":"${'x'.repeat(120_000)}"}`;
  const large = await ask('/api/meetings', { body });
  must(large.text.includes('malformed'), `a large body arrives whole: ${large.status} ${large.text.slice(0, 200)}`);
  must(
    (await ask('/api/meetings', { body: body + body })).text.includes('tooLarge'),
    'Kring itself refuses what is too large',
  );
  must((await ask('/metrics')).status === 404, 'nobody reads the metrics');
  const greeted = await knock(origin);
  must(/unknownMeeting|refused/.test(greeted), `a socket opens, and is answered: ${greeted}`);
  must((await knock('https://elsewhere.example')) === '403', 'a socket of another site is refused');
  await ask('/calendar/a-secret-of-one-person.ics');
  must(!log().includes('a-secret-of-one-person'), 'addresses that begin with /calendar/ are not written down');

  const answers = new Set<number>();
  for (let asked = 0; asked < tooMany; asked += 1)
    answers.add((await ask('/api/settings', { headers: { 'x-forwarded-for': `192.0.2.${asked}` } })).status);
  must(answers.has(429), 'who makes up other addresses is one address');
  must((await ask('/api/settings', { from: '127.0.0.2' })).status === 200, 'somebody else is another');
}

interface Asked {
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  /** The names, as often as they came. */
  readonly headers: readonly string[];
  readonly text: string;
}

async function answerOf(asked: ReturnType<typeof request>): Promise<Answer> {
  const [response]: IncomingMessage[] = await once(asked, 'response');
  if (response === undefined) throw new Error('No answer came');
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  const headers = response.rawHeaders.filter((_, at) => at % 2 === 0);
  return { status: response.statusCode ?? 0, headers, text: Buffer.concat(pieces).toString() };
}

function newId(): string {
  return randomBytes(16).toString('base64url');
}

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`Not so: ${what}`);
}
