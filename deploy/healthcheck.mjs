// Whether the Kring of this container is alive: exit code 0. For HEALTHCHECK; it stands behind a proxy and speaks plain http.
import process from 'node:process';

const port = process.env.PORT ?? '3000';
const response = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(4_000) });
process.exitCode = response.ok ? 0 : 1;
