import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookThroughProxy } from './deploy/look-through-proxy.ts';
import { freePorts, missingProxies, proxies } from './deploy/proxies.ts';
import { startBehindProxy } from './deploy/start-behind-proxy.ts';

/**
 * Puts what `deploy/Caddyfile` and `docs/self-hosting.md` say in front of a real Kring on this machine, and looks through it.
 * It needs Caddy and nginx (`apt install caddy nginx`), or their files named by KRING_TRY_CADDY and KRING_TRY_NGINX.
 */
const missing = missingProxies();
if (missing.length > 0) {
  const how = 'Install them ("apt install caddy nginx"), or name their files in KRING_TRY_CADDY and KRING_TRY_NGINX.';
  process.stderr.write(`Not on this machine: ${missing.join(', ')}. ${how}\n`);
  process.exit(1);
}
for (const { name, start } of proxies) {
  const place = mkdtempSync(join(tmpdir(), `kring-behind-${name}-`));
  const [port, plain, behind] = await freePorts();
  const kring = await startBehindProxy(place, behind, `https://kring.example:${port}`);
  try {
    const proxy = await start({ place, port, plain, behind });
    try {
      await lookThroughProxy(port, proxy);
    } finally {
      await proxy.stop();
    }
  } finally {
    await kring.stop();
    rmSync(place, { recursive: true, force: true });
  }
  process.stdout.write(`Behind ${name} it is as it should be.\n`);
}
