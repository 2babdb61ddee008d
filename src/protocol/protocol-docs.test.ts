import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { usualCallLimits } from '../server/http/listener.ts';
import { usualLimits } from '../server/live/live-limits.ts';
import { routes } from './http-contract.ts';
import { memberReasons, problemReasons, ruleReasons } from './http-route.ts';
import { lifetimes, maxBodyBytes, maxFrameBytes, maxParcelBytes, maxSealedBytes, maxShortMessage } from './limits.ts';
import { farewells, protocolVersion, wireRefusals } from './message.ts';
import {
  farthest,
  feedsPerMinute,
  maxAnswerBytes,
  maxPlace,
  maxSheetBytes,
  maxTitle,
  mostDates,
  mostFeedDates,
  mostPollLinks,
  mostPolls,
  planningLifetimes,
  planningRates,
} from './planning-limits.ts';

const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

test('the page about the wire names every word that the wire can say', () => {
  for (const word of [...wireRefusals, ...farewells, ...problemReasons, ...memberReasons, ...ruleReasons])
    expect(page).toContain(`\`${word}\``);
  for (const { method, path } of Object.values(routes)) expect(page).toContain(`\`${method.toUpperCase()} ${path}\``);
  expect(page).toContain(`This is version ${protocolVersion}`);
});

test('the page about the wire tells the limits that are held', () => {
  const kib = (bytes: number) => `${bytes / 1024} KiB`;
  expect(page).toContain(`| one message of a client | ${kib(maxFrameBytes)};`);
  expect(page).toContain(`| a greeting, a ping | ${kib(maxShortMessage)} |`);
  expect(page).toContain(`| one sealed content | ${kib(maxSealedBytes)}:`);
  expect(page).toContain(`| ${kib(maxBodyBytes)}; ${kib(maxParcelBytes)} |`);
  const { burst, perSecond, mostStrikes, mostWaiting, mostWaitingTogether, mostSockets } = usualLimits;
  expect(page).toContain(`| ${burst} at once, ${perSecond} a second; after ${mostStrikes} too many`);
  expect(page).toContain(`| ${mostWaiting / 1024 / 1024} MiB; ${mostWaitingTogether / 1024 / 1024} MiB, then`);
  const { headWithin, requestWithin, mostConnections, mostUnasked } = usualCallLimits;
  expect(page).toContain(`| ${mostConnections.toLocaleString('en')}; ${mostUnasked.toLocaleString('en')} |`);
  expect(page).toContain(`| within ${headWithin / 1000} seconds; ${requestWithin / 1000} seconds;`);
  expect(page).toContain(`| sockets in one meeting | ${mostSockets} |`);
  const { mostEvents, mostContents, mostLetters, awayAfter, heartbeat } = usualLimits;
  expect(page).toContain(`${mostEvents.toLocaleString('en')}, and 1,000 more`);
  expect(page).toContain(`${mostContents.toLocaleString('en')} ids, ${mostLetters / 1024 / 1024} MiB`);
  expect(page).toContain(`for ${heartbeat / 1000} seconds is taken for dead`);
  expect(page).toContain(`gone for ${awayAfter / 1000}\nseconds is away`);
  const days = (milliseconds: number) => `${milliseconds / 86_400_000} days`;
  expect(page).toContain(`never started | ${days(lifetimes.unstarted)} |`);
  expect(page).toContain(`was erased | ${days(lifetimes.tombstone)};`);
  expect(page).toContain(`| ${lifetimes.ended / 60_000} minutes after its end`);
});

test('and those of planning', () => {
  const every = ({ burst, every }: { readonly burst: number; readonly every: number }) =>
    `${burst} at once and one more each ${every / 1_000} seconds`;
  expect(page).toContain(`| ${maxTitle}, ${maxPlace} characters;`);
  expect(page).toContain(`| five years; ${farthest.poll / 86_400_000} days |`);
  expect(page).toContain(`| ${mostDates}, ${mostPolls}, ${mostPollLinks} |`);
  expect(page).toContain(`| changes of dates of one group | ${every(planningRates.dates)} |`);
  expect(page).toContain(`from one network address | ${every(planningRates.pollLink)} |`);
  expect(maxSheetBytes).toBe(maxAnswerBytes);
  expect(page).toContain(`under a personal link | ${maxSheetBytes / 1_024} KiB of bytes each |`);
  expect(page).toContain(`| ${feedsPerMinute} a minute |`);
  expect(page).toContain(`| ${mostFeedDates} dates; when it has changed, ${every(planningRates.feed)} |`);
  expect(page).toContain(`| a date | ${planningLifetimes.pastDate / 86_400_000} days after it was over;`);
  expect(page).toContain(`| ${planningLifetimes.pastPoll / 86_400_000} days after it was closed,`);
});
