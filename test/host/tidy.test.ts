import { expect, test } from 'vitest';
import { tidy } from '../../src/host/tidy.ts';

test('memory that is no longer used is given back', () => {
  const made: { held: object[] } = { held: Array.from({ length: 3e6 }, (_, i) => ({ own: [i, i + 1, i + 2] })) };
  const before = process.memoryUsage().heapTotal;
  expect(before).toBeGreaterThan(3e8);
  made.held = [];
  tidy();
  expect(process.memoryUsage().heapTotal).toBeLessThan(before - 1.5e8);
});
