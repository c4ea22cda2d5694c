import { distinctCounts } from './abundance.ts';
import type { Abundance } from './rarefaction.ts';

export interface Line {
  slope: number;
  intercept: number;
}

/** The line through points that is nearest in the sum of squares; undefined where all points have one x. */
export function leastSquares(x: readonly number[], y: readonly number[]): Line | undefined {
  const middle = x.reduce((sum, one) => sum + one, 0) / x.length;
  const height = y.reduce((sum, one) => sum + one, 0) / y.length;
  let across = 0;
  let squares = 0;
  for (let i = 0; i < x.length; i++) {
    across += (x[i] - middle) * (y[i] - height);
    squares += (x[i] - middle) ** 2;
  }
  if (squares === 0) return undefined;
  const slope = across / squares;
  return { slope, intercept: height - slope * middle };
}

/**
 * Zipf's law: the line of the logarithm of the count over the logarithm of the rank, all ranks, types of equal counts
 * one behind the other. Types of one count are a run of ranks, so that only sums over runs are needed.
 */
export function zipfLine(side: Abundance): Line | undefined {
  const { count, types } = distinctCounts(side);
  const all = types.reduce((sum, one) => sum + one, 0);
  if (all < 2) return undefined;
  const { logs, squares } = rankSums(all);
  const middle = logs[all] / all;
  const height = count.reduce((sum, times, i) => sum + types[i] * Math.log(times), 0) / all;
  let across = 0;
  for (let i = count.length - 1, rank = 0; i >= 0; i--) {
    const to = rank + types[i];
    across += (Math.log(count[i]) - height) * (logs[to] - logs[rank] - types[i] * middle);
    rank = to;
  }
  const slope = across / (squares[all] - all * middle ** 2);
  return { slope, intercept: height - slope * middle };
}

/** Sums of ln r and its square over the ranks r up to each; grown when more are asked for. */
let sums = { logs: new Float64Array(1), squares: new Float64Array(1) };

function rankSums(ranks: number) {
  if (ranks < sums.logs.length) return sums;
  const room = 2 * ranks + 1;
  const logs = new Float64Array(room);
  const squares = new Float64Array(room);
  for (let r = 1; r < room; r++) {
    const log = Math.log(r);
    logs[r] = logs[r - 1] + log;
    squares[r] = squares[r - 1] + log ** 2;
  }
  sums = { logs, squares };
  return sums;
}

/** So many parts a text is cut into, to see how its vocabulary grows. */
export const HEAPS_PARTS = 50;

/**
 * Heaps' law: the line of the logarithm of the number of types over the logarithm of the number of tokens, seen at each
 * fiftieth of the text. `typesAfter` says how many types so many tokens have shown.
 */
export function heapsLine(
  tokens: number,
  typesAfter: (tokens: number) => number,
): (Line & { points: number }) | undefined {
  const step = Math.max(1, Math.floor(tokens / HEAPS_PARTS));
  const x: number[] = [];
  const y: number[] = [];
  for (let at = step; at <= tokens; at += step) {
    x.push(Math.log(at));
    y.push(Math.log(typesAfter(at)));
  }
  const line = leastSquares(x, y);
  return line && { ...line, points: x.length };
}
