import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { along } from '../../bench/along.ts';
import { costOf, median } from '../../bench/child.ts';
import { readSection } from '../../bench/document.ts';
import { addRows } from '../../bench/history.ts';
import { referenceTable, timeTable, WORDS_ONCE } from '../../bench/reference-times.ts';
import { cellsOf, table } from '../../bench/tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a table can be read again', () => {
  const rows = [
    ['a', '1,000', ''],
    ['b', '2', '×'],
  ];
  expect(cellsOf(table(['x', 'y', 'z'], rows))).toEqual(rows);
  expect(cellsOf('')).toEqual([]);
});

test('a history keeps the rows of other versions, and has one row of each', () => {
  const page = pathToFileURL(join(folder, 'page.md'));
  writeFileSync(page, 'Before.\n\n<!-- times -->\n\n<!-- /times -->\n\nBehind.\n');
  const add = (...rows: string[][]) => addRows('times', page, ['size', 'version', 's'], rows, { key: 2, order: 0 });
  add(['10,000', 'one', '9'], ['1,000', 'one', '2']);
  add(['1,000', 'two', '1']);
  add(['1,000', 'one', '3']);
  expect(cellsOf(readSection('times', page))).toEqual([
    ['1,000', 'one', '3'],
    ['1,000', 'two', '1'],
    ['10,000', 'one', '9'],
  ]);
  expect(readFileSync(page, 'utf8')).toMatch(
    /^Before\.\n\n<!-- times -->\n\n\|[^<]*\|\n\n<!-- \/times -->\n\nBehind\.\n$/,
  );
  expect(() => readSection('memory', page)).toThrow("no place for 'memory'");
});

describe('a straight line', () => {
  const points = [
    [10, 3],
    [20, 5],
    [0, 0],
  ] as const;

  test.each([
    [0, 0],
    [5, 1.5],
    [10, 3],
    [15, 4],
    [20, 5],
    // As from 10 to 20.
    [40, 9],
  ])('at %i is %f', (outputs, amount) => {
    expect(along(points, outputs)).toBeCloseTo(amount, 12);
  });
});

/** GNU time tells it. */
const canMeasure = process.platform === 'linux' && existsSync('/usr/bin/time');

describe.skipIf(!canMeasure)('the cost of a process', () => {
  test('is its own, with what it says', async () => {
    const program = 'const held = new Uint8Array(3e8).fill(1); console.log(held.length)';
    const { peak, out, wall, cpu } = await costOf(process.execPath, ['-e', program]);
    expect(out).toBe('300000000\n');
    expect(peak).toBeGreaterThan(300);
    expect(Math.min(wall, cpu)).toBeGreaterThan(0);
    expect((await costOf(process.execPath, ['-e', 'process.exit(1)'])).peak).toBeLessThan(300);
  });

  test('is an error where it could not do its work', async () => {
    await expect(costOf(process.execPath, ['-e', 'console.error("why"); process.exit(2)'])).rejects.toThrow(
      'ended with 2: why',
    );
  });
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
])('the median of %j is %f', (values, middle) => {
  expect(median(values)).toBe(middle);
});

describe('the tables of metric times', () => {
  const times = new Map([
    [WORDS_ONCE, new Map([[10_000, 1]])],
    [
      'mattr',
      new Map([
        [1000, 0.011],
        [10_000, 0.04],
      ]),
    ],
    ['mtld', new Map([[10_000, 0.05]])],
    ['self-rouge', new Map([[1000, 0.336]])],
  ]);
  const cells = cellsOf(referenceTable([1000, 10_000], times));
  const row = (metric: string) => cells.find(([id]) => id === metric)!;

  test('say how many times as fast, and why where it is not 20', () => {
    expect(row('mattr').slice(2)).toEqual(['10,000', '1.20', '0.04', '30 ×', '1.2 ×', '10 ×', '30 ×', '']);
    expect(row('mtld').at(5)).toBe('8.2 ×');
    expect(row('mtld').at(-1)).toContain('one pass');
  });

  test('say what is extrapolated, and leave out what is not the same', () => {
    expect(row('self-rouge').slice(2, 9)).toEqual([
      '1,000',
      'about 3360',
      '0.34',
      'about 10000 ×',
      'about 10000 ×',
      'about 10000 ×',
      '',
    ]);
  });

  test('all metrics have a row of their own times', () => {
    expect(cellsOf(timeTable([1000, 10_000], times))).toContainEqual(['mattr', '0.01', '0.04']);
  });
});
