import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/checks/run-tool.ts';
import { aLiveCircle, LiveServer } from '../support/live-table.ts';

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
}

/** Functions and words of PromQL that our queries use. */
const words = new Set([
  'sum',
  'max',
  'min',
  'rate',
  'increase',
  'by',
  'le',
  'topk',
  'histogram_quantile',
  'time',
  'job',
]);

test('whoever loads the dashboard finds every figure that it asks for, under the labels that it asks by', async () => {
  const path = join(root, 'deploy/grafana-dashboard.json');
  const { panels }: Dashboard = JSON.parse(readFileSync(path, 'utf8'));
  const queries = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
  expect(queries.length).toBeGreaterThan(30);

  const server = await new LiveServer().start();
  const { presenter } = await aLiveCircle(server);
  await presenter.guest.want({ kind: 'pause' });
  const exposed = labelsByName(await (await fetch(`${server.url}/metrics`)).text());
  await server.stop();
  expect(exposed.size).toBeGreaterThan(20);

  for (const query of queries) expect(unknownIn(query, exposed), query).toEqual([]);
  const planted = 'sum by (mood) (rate(kring_smiles_total{seat="x"}[5m])) / sum(kring_meetings_open)';
  expect(unknownIn(planted, exposed)).toEqual(['kring_smiles_total']);
  expect(unknownIn('sum by (mood) (kring_devices_connected{seat="x"})', exposed)).toEqual(['mood', 'seat']);
});

/** Each name that stands in a line of its own, with its labels; those of a scrape come from Prometheus. */
function labelsByName(page: string): ReadonlyMap<string, ReadonlySet<string>> {
  const exposed = new Map<string, Set<string>>();
  for (const [, name = '', labels = ''] of page.matchAll(/^([a-z_\d]+)(?:{(.*)})? [-+\d.eInfNa]+$/gm)) {
    const known = exposed.get(name) ?? new Set(['job', 'instance']);
    for (const [, label = ''] of labels.matchAll(/([a-z_]+)="/g)) known.add(label);
    exposed.set(name, known);
  }
  return exposed;
}

/** The names of figures that nobody exposes; else the labels that these figures do not have. */
function unknownIn(query: string, exposed: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const bare = query.replaceAll(/"[^"]*"|\[[^\]]*\]/g, '');
  const labels = [...bare.matchAll(/by \(([^)]*)\)|{([^}]*)}/g)].flatMap(([, by = '', selected = '']) =>
    [...`${by},${selected}`.matchAll(/[a-z_]+/g)].map(([label]) => label),
  );
  const names = [...bare.replaceAll(/by \([^)]*\)|{[^}]*}/g, '').matchAll(/[a-z_]*[a-z][a-z_\d]*/g)]
    .map(([name]) => name)
    .filter((name) => !words.has(name));
  const unknown = names.filter((name) => !exposed.has(name));
  if (unknown.length > 0) return unknown;
  return labels.filter((label) => !names.some((name) => exposed.get(name)?.has(label)));
}
