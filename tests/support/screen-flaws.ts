import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright';

/** The small one: each page reads it anew. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Still experimental: it takes the initials in the drawing for words that the name of the seat must repeat.
  rules: { 'label-content-name-mismatch': { enabled: false } },
  resultTypes: ['violations'],
};

interface Violation {
  readonly id: string;
  readonly found: readonly string[];
}

/**
 * What axe finds on this screen. It runs in the page itself, loaded once for a document: our pages have no frames, and
 * gathering the results of frames on a page of its own costs ten times as much processor time as looking.
 */
export async function flawsByAxe(page: Page): Promise<readonly string[]> {
  if (page.frames().length > 1) throw new Error('A page with frames: axe would not look into them');
  const isLoaded = await page.evaluate(() => 'axe' in globalThis);
  if (!isLoaded) await page.evaluate(axeSource);
  const look = `axe.run(document, ${JSON.stringify(options)}).then(({ passes, violations }) => ({
    checked: passes.length,
    violations: violations.map(({ id, nodes }) => ({ id, found: nodes.map(({ html }) => html.slice(0, 160)) })),
  }))`;
  const report = await page.evaluate<{ readonly checked: number; readonly violations: readonly Violation[] }>(look);
  if (report.checked === 0) throw new Error('axe looked at nothing');
  return report.violations.map(({ id, found }) => `${id}: ${found.join(' | ')}`);
}

/** What sticks out of the smallest phone. */
export async function flawsByWidth(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const sticksOut = await page.evaluate(() => {
    const most = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > most + 1 && element.closest('svg, dialog:not([open])') === null;
    });
    const isScrolling = document.documentElement.scrollWidth > most;
    return isScrolling ? wide.map((element) => element.outerHTML.slice(0, 120)).slice(0, 3) : [];
  });
  if (size !== null) await page.setViewportSize(size);
  return sticksOut.map((element) => `wider than 320 px: ${element}`);
}
