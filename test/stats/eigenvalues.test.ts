import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eigenvalues } from '../../src/stats/eigenvalues.ts';

const of = (rows: readonly (readonly number[])[]) =>
  [...eigenvalues(Float64Array.from(rows.flat()), rows.length)].sort((a, b) => a - b);
const close = (got: readonly number[], truth: readonly number[], digits = 10) => {
  expect(got.length).toBe(truth.length);
  got.forEach((value, i) => {
    expect(value).toBeCloseTo(truth[i], digits);
  });
};

test('small matrices have the eigenvalues that the roots of their polynomial are', () => {
  close(of([]), []);
  close(of([[7]]), [7]);
  close(
    of([
      [0, 1],
      [1, 0],
    ]),
    [-1, 1],
  );
  close(
    of([
      [2, 1],
      [1, 2],
    ]),
    [1, 3],
  );
  close(
    of([
      [2, -1, 0],
      [-1, 2, -1],
      [0, -1, 2],
    ]),
    [2 - Math.SQRT2, 2, 2 + Math.SQRT2],
  );
});

test('a matrix of ones has one eigenvalue, its size; a diagonal one has what it shows; nothing has none', () => {
  close(of(Array.from({ length: 30 }, () => Array(30).fill(1))), [...Array(29).fill(0), 30]);
  close(
    of(Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (_, j) => (i === j ? i : 0)))),
    [0, 1, 2, 3, 4],
  );
  close(of(Array.from({ length: 4 }, () => Array(4).fill(0))), [0, 0, 0, 0]);
});

test('only the lower triangle is read', () => {
  close(
    of([
      [2, 99],
      [1, 2],
    ]),
    [1, 3],
  );
});

test('elements whose squares are too small to be told from 0 do no harm', () => {
  const tiny = 1e-200;
  const rows = [
    [1, tiny, tiny],
    [tiny, 2, tiny],
    [tiny, tiny, 0],
  ];
  close(of(rows), [0, 1, 2]);
});

test('turned into any direction, a diagonal matrix keeps its eigenvalues, though many be equal or 0', () => {
  const values = fc.array(fc.constantFrom(0, 0, 1, 1, 2, -3, 0.001, 50), { minLength: 1, maxLength: 14 });
  const axis = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 14, maxLength: 14 });
  fc.assert(
    fc.property(values, fc.array(axis, { minLength: 1, maxLength: 4 }), (truth, axes) => {
      const n = truth.length;
      let a: number[][] = truth.map((value, i) => truth.map((_, j) => (i === j ? value : 0)));
      for (const v of axes) {
        const square = v.slice(0, n).reduce((sum, x) => sum + x * x, 0);
        if (square < 1e-6) continue;
        const mirror = truth.map((_, i) => truth.map((_, j) => (i === j ? 1 : 0) - (2 * v[i] * v[j]) / square));
        const times = (x: number[][], y: number[][]) =>
          x.map((row) => row.map((_, j) => row.reduce((sum, one, k) => sum + one * y[k][j], 0)));
        a = times(times(mirror, a), mirror);
      }
      close(
        of(a),
        [...truth].sort((x, y) => x - y),
        9,
      );
    }),
  );
});
