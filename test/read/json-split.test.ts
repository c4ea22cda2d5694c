import { expect, test, vi } from 'vitest';
import { JsonSplitter } from '../../src/read/json/json-split.ts';

/** How many bytes are put together while a document with so many lists in one place is cut up. */
function copied(brackets: number): number {
  const concat = vi.spyOn(Buffer, 'concat');
  try {
    new JsonSplitter('x.json', { path: ['rows'] }).push(Buffer.from(`{"other": ${'[]'.repeat(brackets)}`));
    return concat.mock.calls.flatMap(([pieces]) => pieces).reduce((sum, { length }) => sum + length, 0);
  } finally {
    concat.mockRestore();
  }
}

test('however many brackets stand where the list could, what came before is not looked at again for each', () => {
  expect(copied(20_000)).toBeLessThan(2 * copied(2_000) + 2_000_000);
});

test('a list is found after some white space, and another is left whole', () => {
  const pieces = (text: string) => new JsonSplitter('x.json', { path: ['rows'] }).push(Buffer.from(text));
  const found = [
    { text: '1', line: 1, depth: 1 },
    { text: '2', line: 1, depth: 1 },
  ];
  expect(pieces(`{${' '.repeat(400)}"rows"${' '.repeat(300)}:${' '.repeat(300)}[1,2]}`)).toEqual(found);
  expect(pieces('{"other":[1,2]}')).toEqual([{ text: '"other":[1,2]', line: 1, depth: 0 }]);
});
