import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { settingNames } from '../../src/server/settings.ts';
import { root } from '../../tools/checks/run-tool.ts';
import { readCopy, readDockerfile } from '../../tools/deploy/dockerfile.ts';
import { LiveServer } from '../support/live-table.ts';

const deploy = join(root, 'deploy');
const inDeploy = (file: string) => readFileSync(join(deploy, file), 'utf8');

describe('whoever builds the container', () => {
  const stages = readDockerfile();
  const last = stages.at(-1);

  test('gets the Node that everything is tested with', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(stages).toHaveLength(3);
    for (const { image } of stages) expect(image).toMatch(new RegExp(`^node:${devDependencies.node}-[a-z]+-slim$`));
  });

  test('copies what is there, and what the file of exceptions lets through', () => {
    const letThrough = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    for (const [index, { instructions }] of stages.entries())
      for (const instruction of instructions.filter(({ name }) => name === 'COPY')) {
        const { from, sources } = readCopy(instruction);
        if (from !== undefined) expect(stages.slice(0, index).map(({ name }) => name)).toContain(from);
        else
          for (const source of sources) {
            expect(existsSync(join(root, source)), source).toBe(true);
            expect(letThrough, source).toContain(`!${source}`);
          }
      }
  });

  test('runs it as nobody in particular, with what the server and its pages need', () => {
    const of = (name: string) => last?.instructions.filter((one) => one.name === name).map(({ rest }) => rest) ?? [];
    expect(of('USER')).toEqual(['node']);
    expect(of('CMD')).toEqual(['["node", "--max-semi-space-size=16", "src/server/main.ts"]']);
    const [check = ''] = of('HEALTHCHECK');
    expect(existsSync(join(root, /"node", "([^"]+)"/.exec(check)?.[1] ?? ''))).toBe(true);
    expect(of('ENV').join()).toContain('DATA_DIR=/data');
    expect(of('VOLUME')).toEqual(['/data']);
    expect(last?.instructions.some(({ name, rest }) => name === 'COPY' && rest.startsWith('--from=packages'))).toBe(
      true,
    );
  });

  test('sees whether it is alive', async () => {
    const server = await new LiveServer().start();
    const { port } = new URL(server.url);
    const check = () =>
      new Promise((resolve) => {
        const env = { PORT: port };
        spawn(process.execPath, [join(deploy, 'healthcheck.mjs')], { env, stdio: 'ignore' }).on('exit', resolve);
      });
    expect(await check()).toBe(0);
    await server.stop();
    expect(await check()).not.toBe(0);
  });
});

describe('whoever starts it with compose', () => {
  const { services, networks, volumes } = parse(inDeploy('compose.yaml'));

  test('has three services, of which only the proxy is seen from outside', () => {
    expect(Object.keys(services)).toEqual(['proxy', 'kring', 'database']);
    expect(Object.keys(services).filter((name) => services[name].ports !== undefined)).toEqual(['proxy']);
    expect(networks.inside).toEqual({ internal: true });
    const { ipv4_address: proxy } = services.proxy.networks.outside;
    expect(services.kring.environment.TRUSTED_PROXY).toBe(proxy);
    const [{ subnet, ip_range: range }] = networks.outside.ipam.config;
    expect([subnet, range]).toEqual([proxy.replace(/[.]2$/, '.0/24'), proxy.replace(/[.]2$/, '.128/25')]);
    expect(services.database.networks).toEqual(['inside']);
    expect(services.database.image).toBe('postgres:18');
    expect(existsSync(join(deploy, services.kring.build.context, 'Dockerfile'))).toBe(true);
  });

  test('gives it no right that it does not need, and time to say goodbye', () => {
    expect(services.kring).toMatchObject({ read_only: true, cap_drop: ['ALL'], stop_grace_period: '30s' });
    expect(services.kring.security_opt).toContain('no-new-privileges:true');
  });

  test('mounts what is there', () => {
    const mounted: readonly string[] = Object.keys(services).flatMap((name) => services[name].volumes ?? []);
    for (const [source = ''] of mounted.map((volume) => volume.split(':')))
      expect(source.startsWith('./') ? existsSync(join(deploy, source)) : source in volumes, source).toBe(true);
    expect(inDeploy('Caddyfile')).toMatch(/name kring\n\s+port 3000/);
    expect(inDeploy('Caddyfile')).not.toMatch(/^\s*(encode|log)/m);
  });

  test('sets what the server reads, and nothing else', () => {
    const known = new Set<string>(settingNames);
    const asked = [...Object.keys(services.kring.environment), ...namesIn(inDeploy('env.example'))];
    const ours = ['KRING_DOMAIN', 'POSTGRES_PASSWORD', ...(known.has('DATABASE_URL') ? [] : ['DATABASE_URL'])];
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((name) => !known.has(name) && !ours.includes(name))).toEqual([]);
  });
});

describe('whoever starts it with systemd', () => {
  test('starts what install.sh put there, under settings that the server reads', () => {
    const units = readdirSync(deploy).filter((file) => file.endsWith('.service'));
    expect(units).toHaveLength(2);
    for (const unit of units) {
      const text = inDeploy(unit);
      const [, entry = ''] = /^ExecStart=\/opt\/kring\/current\/bin\/node (?:--\S+ )*(\S+)/m.exec(text) ?? [];
      expect(existsSync(join(root, entry)), unit).toBe(true);
      for (const [, line = ''] of text.matchAll(/^Environment=(.*)$/gm))
        expect(namesIn(line.replaceAll(' ', '\n')).filter((name) => !settingNames.some((one) => one === name))).toEqual(
          ['NODE_ENV'],
        );
    }
    for (const [, file = ''] of inDeploy('install.sh').matchAll(/^"\$node" (\S+)$/gm))
      expect(existsSync(join(root, file)), file).toBe(true);
  });
});

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = '']) => name);
}
