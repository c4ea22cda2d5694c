import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPostings, SPECTRUM } from '../../src/pool/postings.ts';

const sequences = fc.array(fc.array(fc.nat(6), { maxLength: 8 }), { minLength: 1, maxLength: 8 });

/** The samples one after the other, each gram an id below 7. */
function laidOut(samples: readonly (readonly number[])[]) {
  const from = Int32Array.from(samples, (_, s) => samples.slice(0, s).flat().length);
  return { sequence: Int32Array.from(samples.flat()), from, length: Int32Array.from(samples, (grams) => grams.length) };
}

test('postings hold of each repeated gram its samples in order, with its count in each', () => {
  fc.assert(
    fc.property(sequences, (samples) => {
      const { sequence, from, length } = laidOut(samples);
      const postings = buildPostings(sequence, 7, { from, length });
      const found = new Map<number, string>();
      for (let type = 0; type < postings.types; type++) {
        const list = [];
        for (let p = postings.start[type]; p < postings.start[type + 1]; p++)
          list.push(`${postings.sample[p]}:${postings.count[p]}`);
        found.set(sequence[postings.firstSeen[type]], list.join(' '));
      }
      const expected = new Map<number, string>();
      for (let id = 0; id < 7; id++) {
        const counts = samples.map((grams) => grams.filter((gram) => gram === id).length);
        if (counts.reduce((a, b) => a + b) < 2) continue;
        expected.set(id, counts.flatMap((n, s) => (n > 0 ? [`${s}:${n}`] : [])).join(' '));
      }
      expect(found.size).toBe(postings.types);
      expect(found).toEqual(new Map([...found.keys()].map((id) => [id, expected.get(id)!])));
      expect(found.size).toBe(expected.size);
    }),
  );
});

test('a gram that comes once is only numbered, with its sample', () => {
  fc.assert(
    fc.property(sequences, (samples) => {
      const { sequence, from, length } = laidOut(samples);
      const postings = buildPostings(sequence, 7, { from, length });
      const all = samples.flat();
      const once = samples.map(
        (grams) => grams.filter((gram) => all.filter((other) => other === gram).length === 1).length,
      );
      expect([...postings.once]).toEqual(once);
      expect([...postings.tokens]).toEqual(samples.map((grams) => grams.length));
    }),
  );
});

test('rare types held by fewer samples come first, frequent ones last, and a type says where it comes first', () => {
  const often = fc.record({ samples: sequences, frequent: fc.array(fc.nat(6), { maxLength: 3 }) });
  fc.assert(
    fc.property(often, ({ samples, frequent }) => {
      const long = frequent.flatMap((id) => new Array<number>(SPECTRUM + 1).fill(id));
      const { sequence, from, length } = laidOut([...samples, long]);
      const { types, rare, start, firstSeen } = buildPostings(sequence, 7, { from, length });
      for (let type = 0; type < types; type++) {
        const id = sequence[firstSeen[type]];
        expect(sequence.indexOf(id)).toBe(firstSeen[type]);
        expect(sequence.filter((other) => other === id).length <= SPECTRUM).toBe(type < rare);
        if (type > 0 && type < rare)
          expect(start[type + 1] - start[type]).toBeGreaterThanOrEqual(start[type] - start[type - 1]);
      }
    }),
  );
});

test('samples may be cut short or left out: only the grams inside count', () => {
  const sequence = Int32Array.of(1, 2, 1, 9, 1, 2, 2);
  // Of 1 2 1 9 the first two, of 1 2 2 all: 1 and 2 come in both, 9 nowhere.
  const postings = buildPostings(sequence, 10, { from: Int32Array.of(0, 4), length: Int32Array.of(2, 3) });
  expect(postings.types).toBe(2);
  expect([...postings.once]).toEqual([0, 0]);
  expect([...postings.count]).toEqual([1, 1, 1, 2]);
});

test('no samples and empty samples give empty postings', () => {
  expect(buildPostings(new Int32Array(0), 0, { from: new Int32Array(0), length: new Int32Array(0) }).types).toBe(0);
  const empty = buildPostings(new Int32Array(0), 3, { from: Int32Array.of(0, 0), length: Int32Array.of(0, 0) });
  expect([empty.types, ...empty.once, ...empty.tokens]).toEqual([0, 0, 0, 0, 0]);
});
