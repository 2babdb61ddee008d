import { readFileSync } from 'node:fs';
import { admitHash, deriveContentKeys, deriveMeetingKeys, screenAdmitHash } from '../../src/crypto/derive.ts';
import { formatFragment } from '../../src/crypto/fragment.ts';
import { newMeetingId } from '../../src/crypto/ids.ts';
import { newRoot } from '../../src/crypto/keys.ts';
import { composeNormal } from '../../src/methods/compose.ts';
import { type ParsedMethod, parseMethod } from '../../src/methods/parse-method.ts';

/** A meeting that is open on this server, with the five-phase form for six. */
export interface OpenedLink {
  /** As somebody shares it, key included. */
  readonly link: string;
  /** What a participant reads in Dutch when the meeting has begun. */
  readonly firstSentence: string;
}

/** As the page does that opens a meeting; here in no browser, because only whoever follows the link is measured. */
export async function openLink(server: string): Promise<OpenedLink> {
  const meeting = newMeetingId();
  const root = newRoot();
  const { admit, content } = await deriveMeetingKeys(root, meeting);
  const { screenAdmit } = await deriveContentKeys(content, meeting);
  const agenda = method('agenda');
  const script = composeNormal({ agenda: agenda.structure, methods: [method('five-phase').structure], people: 6 });
  if (!script.ok) throw new Error('The five-phase form does not fit six people');
  const hashes = { admitHash: await admitHash(admit), screenHash: await screenAdmitHash(screenAdmit) };
  const response = await fetch(new URL('/api/meetings', server), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ meeting, setting: 'online', script: script.value, ...hashes }),
  });
  if (!response.ok) throw new Error(`No meeting was opened: ${response.status}`);
  const first = agenda.structure.phases[0]?.steps[0]?.id;
  const firstSentence = Object.entries(agenda.texts.nl?.steps ?? {}).find(([id]) => id === first)?.[1].instruction.peer;
  if (firstSentence === undefined) throw new Error('The agenda does not say how it begins');
  return { link: `${server}/m/${meeting}${formatFragment({ kind: 'meeting', root })}`, firstSentence };
}

function method(id: string): ParsedMethod {
  const parsed = parseMethod(readFileSync(new URL(`../../src/methods/library/${id}.yaml`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(`The method ${id} has mistakes`);
  return parsed.value;
}
