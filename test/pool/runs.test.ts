import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recurringRuns } from '../../src/pool/runs.ts';
import { internTexts, outputsOf } from '../../src/pool/texts.ts';
import { words } from './naive.ts';

/** Of each text its runs of 8 words, from each word on. */
const runsOf = (text: string) =>
  words(text).flatMap((_, i, all) => (i + 8 <= all.length ? [all.slice(i, i + 8).join(' ')] : []));

test('runs that come again have one id, and no two have the same', () => {
  const word = fc.constantFrom('a', 'b');
  const text = fc.array(word, { maxLength: 30 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (list) => {
      const texts = internTexts(outputsOf(list.map((one) => ({ prompt: 0, text: one }))));
      const { id, runs } = recurringRuns(texts);
      const all = list.flatMap(runsOf);
      const idOf = new Map<string, number>();
      const runOf = new Map<number, string>();
      list.forEach((one, s) => {
        const own = runsOf(one);
        for (let i = texts.start[s]; i < texts.start[s + 1]; i++) {
          const run = own[i - texts.start[s]];
          // Under 8 words to the end there is no run.
          if (run === undefined) expect(id[i]).toBe(-1);
          else if (all.filter((other) => other === run).length > 1) expect(id[i]).toBeGreaterThanOrEqual(0);
          if (id[i] < 0) continue;
          expect(id[i]).toBeLessThan(runs);
          expect(idOf.get(run) ?? id[i]).toBe(id[i]);
          expect(runOf.get(id[i]) ?? run).toBe(run);
          idOf.set(run, id[i]);
          runOf.set(id[i], run);
        }
      });
    }),
  );
});

test('hardly any run that comes but once is kept', () => {
  const texts = internTexts(
    outputsOf(
      Array.from({ length: 50 }, (_, s) => ({
        prompt: s,
        text: Array.from({ length: 100 }, (_, i) => `w${(s * 37 + i * i * 13) % 1009}`).join(' '),
      })),
    ),
  );
  const { id } = recurringRuns(texts);
  const many = new Set<string>();
  const again = new Set<string>();
  const all = Array.from({ length: 50 }, (_, s) => Array.from(texts.word.subarray(texts.start[s], texts.start[s + 1])));
  for (const list of all)
    for (let i = 0; i + 8 <= list.length; i++) {
      const run = list.slice(i, i + 8).join(' ');
      if (many.has(run)) again.add(run);
      many.add(run);
    }
  expect(id.filter((run) => run >= 0).length).toBeLessThan(2 * again.size + 400);
  expect(id.filter((run) => run < 0).length).toBeGreaterThan(4000);
});
