import { isDeepStrictEqual } from 'node:util';
import type { Meeting } from '../../engine/meeting.ts';
import { placesIn } from '../../protocol/content-place.ts';
import type { Company } from './company.ts';
import type { Viewer } from './viewer.ts';

/** Whether all devices ended on the same meeting, and can read exactly what is open for them. In plain words. */
export async function disagreements(company: Company): Promise<readonly string[]> {
  const readings = await Promise.all(company.viewers.map((viewer) => misreadings(company, viewer)));
  return [...differences(company), ...readings.flat()];
}

function differences({ screen, viewers }: Company): readonly string[] {
  const expected = whatAllKnow(screen.meeting);
  return viewers.flatMap(({ name, meeting }) => {
    const seen = whatAllKnow(meeting);
    const parts = Object.keys(expected).filter(
      (part) => !isDeepStrictEqual(fieldOf(seen, part), fieldOf(expected, part)),
    );
    return parts.length === 0 ? [] : [`${name} ended on another meeting than the others: ${parts.join(', ')}`];
  });
}

function fieldOf(known: object, part: string): unknown {
  return Object.entries(known).find(([name]) => name === part)?.[1];
}

/**
 * The meeting without what only some may know: shut and private notes, marks, votes, what a casus keeps shut. Notes of
 * several tables differ from place to place; those are looked at one by one below.
 */
function whatAllKnow({ notes: _, marks: __, markCount: ___, choice, casus, ...rest }: Meeting): object {
  return {
    ...rest,
    turns: rest.turns.toSorted((one, other) => one.table - other.table),
    choice: { tied: choice.tied, proposed: choice.proposed },
    casus: casus.map(({ sealed, questionToCome: ____, ...known }) => ({
      ...known,
      sealed: sealed.filter(({ opened }) => opened),
    })),
  };
}

async function misreadings(company: Company, viewer: Viewer): Promise<readonly string[]> {
  const { record, words } = company;
  const places = placesIn(viewer.meeting);
  const off: string[] = [];
  for (const [content, place] of places) {
    const written = record.find(content);
    if (written === undefined) off.push(`${viewer.name} knows of a text that nobody wrote`);
    else if (place === 'contested') off.push(`${viewer.name} finds what ${written.by} wrote at two places`);
    else if ((await words.open(viewer.contents.get(content), place)) !== written.text)
      off.push(`${viewer.name} cannot read what ${written.by} wrote: "${written.text}"`);
  }
  for (const { content, by, text } of record.readableFor(viewer.name)) {
    if (!places.has(content)) off.push(`${viewer.name} never got what ${by} wrote: "${text}"`);
  }
  return off;
}
