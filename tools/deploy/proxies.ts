import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../checks/run-tool.ts';

interface Between {
  /** A folder of its own. */
  readonly place: string;
  /** Where people come in, and where plain http would. */
  readonly port: number;
  readonly plain: number;
  /** Where Kring is. */
  readonly behind: number;
}

export interface Proxy {
  /** Of who signed its certificate. */
  readonly authority: string;
  /** What it wrote down, if anything. */
  log(): string;
  stop(): Promise<void>;
}

/** The proxies of which we say how they are set, each with just that. */
export const proxies = [
  { name: 'caddy', program: process.env.KRING_TRY_CADDY ?? 'caddy', start: startCaddy },
  { name: 'nginx', program: process.env.KRING_TRY_NGINX ?? 'nginx', start: startNginx },
] as const;

/** The programs of those that this machine has not. */
export function missingProxies(): readonly string[] {
  const programs = proxies.map(({ program }) => program);
  return programs.filter((program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error !== undefined);
}

/** With `deploy/Caddyfile`, but for a certificate of its own making and the name under which containers find Kring. */
async function startCaddy({ place, port, plain, behind }: Between): Promise<Proxy> {
  const ours = readFileSync(join(root, 'deploy/Caddyfile'), 'utf8');
  const site = ours.replace('name kring', 'name localhost').replace('port 3000', `port ${behind}`);
  const own = ['admin off', 'local_certs', 'skip_install_trust', `https_port ${port}`, `http_port ${plain}`];
  const path = join(place, 'Caddyfile');
  writeFileSync(path, `{\n${own.join('\n')}\nstorage file_system ${place}/caddy\n}\n${site}`);
  const env = { ...process.env, KRING_DOMAIN: 'kring.example', HOME: place };
  const given = ['run', '--config', path, '--adapter', 'caddyfile'];
  const running = spawn(proxies[0].program, given, { env, stdio: 'ignore' });
  const authority = join(place, 'caddy/pki/authorities/local/root.crt');
  const leaf = join(place, 'caddy/certificates/local/kring.example/kring.example.crt');
  await until(running, () => existsSync(authority) && existsSync(leaf));
  return { authority: readFileSync(authority, 'utf8'), log: () => '', stop: () => stop(running) };
}

/** With the block of `docs/self-hosting.md`. */
async function startNginx({ place, port, plain, behind }: Between): Promise<Proxy> {
  const guide = readFileSync(join(root, 'docs/self-hosting.md'), 'utf8');
  const block = /^ {4}map \$http_upgrade[\s\S]+?^ {4}\}$/m.exec(guide)?.[0];
  if (block === undefined) throw new Error('The guide has no block for nginx');
  const [cert, key, log] = ['kring.pem', 'kring.key', 'access.log'].map((name) => join(place, name));
  if (cert === undefined || key === undefined || log === undefined) throw new Error('Nothing is named');
  makeCertificate(cert, key);
  const site = block
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
    .replace('# ssl_certificate and ssl_certificate_key', `ssl_certificate ${cert}; ssl_certificate_key ${key};`)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${behind}`);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => {
    mkdirSync(join(place, name));
    return `${name}_temp_path ${join(place, name)};`;
  });
  const http = [`access_log ${log};`, ...folders, `server { listen 127.0.0.1:${plain}; }`, site].join('\n');
  // As root it would give its workers to somebody who may not look into this folder.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const start = `${user}daemon off; pid ${place}/nginx.pid; error_log ${place}/error.log; events {}`;
  const path = join(place, 'nginx.conf');
  writeFileSync(path, `${start}\nhttp {\n${http}\n}\n`);
  const running = spawn(proxies[1].program, ['-p', place, '-c', path], { stdio: 'inherit' });
  await until(running, () => existsSync(join(place, 'nginx.pid')));
  return { authority: readFileSync(cert, 'utf8'), log: () => readFileSync(log, 'utf8'), stop: () => stop(running) };
}

function makeCertificate(cert: string, key: string): void {
  const asked = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const about = ['-subj', '/CN=kring.example', '-addext', 'subjectAltName=DNS:kring.example'];
  execFileSync('openssl', [...asked, ...about, '-keyout', key, '-out', cert], { stdio: 'ignore' });
}

async function until(running: ChildProcess, isSo: () => boolean): Promise<void> {
  let fault: Error | undefined;
  running.on('error', (error) => {
    fault = error;
  });
  for (let tries = 0; !isSo(); tries += 1) {
    if (fault !== undefined) throw fault;
    if (running.exitCode !== null || tries > 200) throw new Error('The proxy did not start');
    await wait(100);
  }
}

async function stop(running: ChildProcess): Promise<void> {
  running.kill('SIGTERM');
  if (running.exitCode === null) await once(running, 'exit');
}

export async function freePorts(): Promise<readonly [number, number, number]> {
  return [await freePort(), await freePort(), await freePort()];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await once(server.close(), 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No port is free');
  return address.port;
}
