import { Client } from 'pg';

/** Breaks every connection of this database, whoever has it. */
export function sendAllAway(url: string): Promise<void> {
  return order(url, "application_name = 'kring'");
}

/** Breaks the connections over which processes hear of each other, and no other. */
export function deafen(url: string): Promise<void> {
  return order(
    url,
    "application_name = 'kring' AND pid IN (SELECT pid FROM pg_stat_activity WHERE query ~ '^(LISTEN|SELECT pg_notify|SELECT 1$)')",
  );
}

/** Strangers who take whatever connection is left, until they leave. */
export async function takeAll(url: string): Promise<readonly Client[]> {
  const taken: Client[] = [];
  for (;;) {
    const client = new Client({ connectionString: url, application_name: 'stranger' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      taken.push(client);
    } catch {
      return taken;
    }
  }
}

async function order(url: string, whom: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'stranger' });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND ${whom}`,
  );
  await client.end();
}
