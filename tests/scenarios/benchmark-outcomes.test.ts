import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, mergeUpdates } from 'yjs';
import { outcomesIn, outcomeUpdate } from '../../bench/peers/yjs-outcome.ts';

const sealed = Buffer.from(Array.from({ length: 1024 }, (_, at) => at % 256));

/** What Yjs itself tells the others when this person sets that key. */
function said(doc: Doc, key: string): Buffer {
  const before = encodeStateVector(doc);
  doc.getMap('outcomes').set(key, new Uint8Array(sealed));
  return Buffer.from(encodeStateAsUpdate(doc, before));
}

describe('An outcome for Hocuspocus', () => {
  it('is what Yjs says, from the first one on to when its clock needs a second byte', () => {
    const anna = new Doc();
    for (let clock = 0; clock < 200; clock += 1) {
      expect(outcomeUpdate(anna.clientID, clock, `outcome ${clock}`, sealed)).toEqual(said(anna, `outcome ${clock}`));
    }
  });

  it('is read by somebody else as it was said', () => {
    const bas = new Doc();
    applyUpdate(bas, outcomeUpdate(7, 0, 'first', sealed));
    applyUpdate(bas, outcomeUpdate(7, 1, 'second', sealed));
    expect(bas.getMap('outcomes').size).toBe(2);
    expect(bas.getMap('outcomes').get('second')).toEqual(new Uint8Array(sealed));
  });

  it('is counted once, however many come together', () => {
    const updates = [3, 9, 3, 5].map((client, turn) =>
      outcomeUpdate(client, turn < 2 ? 0 : 1, `outcome ${turn}`, sealed),
    );
    const [first] = updates;
    expect(first === undefined ? 0 : outcomesIn(first)).toBe(1);
    const joined = mergeUpdates([updates[0], updates[1], updates[2]].filter((update) => update !== undefined));
    expect(outcomesIn(Buffer.from(joined))).toBe(3);
  });
});
