/** The floors do all of the work that they stand for. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tokenise } from '../../src/text/tokenise.ts';

const folder = mkdtempSync(join(tmpdir(), 'floors-'));
afterAll(() => rmSync(folder, { recursive: true }));
const SIDES = [
  ['The cat sat.', 'the cat ran, Überall', ''],
  ['a cat sat on the cat', 'cat sat', 'naïve — the end'],
];
const files = SIDES.map((outputs, side) => {
  const file = join(folder, `${side}.jsonl`);
  writeFileSync(file, outputs.map((output) => JSON.stringify({ id: 1, output })).join('\n'));
  return file;
});
const floor = (...args: string[]) =>
  execFileSync(process.execPath, [join(import.meta.dirname, '../../bench/floors.mjs'), ...args, ...files], {
    encoding: 'utf8',
  });

test('every row is parsed', () => {
  expect(floor('parse')).toBe('6\n');
});

test('words are those of the program', () => {
  expect(Number(floor('words'))).toBe(new Set(SIDES.flat().flatMap(tokenise)).size);
});

test('a pass walks the postings of words and pairs that come twice, or as many as it may', () => {
  const ofWords = postings(SIDES.flat().map(tokenise));
  const ofPairs = postings(
    SIDES.flat().map((text) => {
      const words = tokenise(text);
      return words.slice(1).map((word, i) => `${words[i]} ${word}`);
    }),
  );
  expect(ofPairs).toBeGreaterThan(0);
  expect(JSON.parse(floor('passes')).postings).toBe(ofWords + ofPairs);
  expect(JSON.parse(floor('passes', '--most', '7')).postings).toBe(7);
});

/** How many samples hold each gram that comes twice or more, added up. */
function postings(samples: readonly (readonly string[])[]): number {
  const all = samples.flat();
  const isRepeated = (gram: string) => all.filter((other) => other === gram).length > 1;
  return samples.flatMap((grams) => [...new Set(grams)].filter(isRepeated)).length;
}
