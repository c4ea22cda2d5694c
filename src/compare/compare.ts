import { LANES } from '../pool/label.ts';
import { maxT, type Tested } from '../stats/max-t.ts';
import { Dealer } from '../stats/relabelling.ts';
import { boardOf } from './board.ts';
import { type Column, type Compared, cellsFor, columnsOf, type Entry, errorOf, missing, undecided } from './column.ts';
import type { Errand } from './crew.ts';
import type { Layout } from './layout.ts';
import { Walk } from './walk.ts';

/** A first look with an adjusted p near the budget is followed by one at so many times the labellings. */
const SECOND_LOOK = 10;

/** Statistics that share a budget: together they are called significant by chance in at most a share `level` of cases. */
export interface FamilyPlan {
  name: string;
  level: number;
}

export interface Comparison {
  entries: Compared[][];
  labellings: number;
  exhaustive: boolean;
}

/**
 * Compares both sides of all arenas under one set of relabellings, which it sends out as errands. Deterministic in `seed`,
 * whoever does them; `progress` is told how many labellings are done.
 */
export function* comparing(
  layout: Layout,
  entries: readonly Entry[],
  families: readonly FamilyPlan[],
  { relabellings, seed }: { relabellings: number; seed: number },
  progress: (done: number, total: number) => void,
): Generator<Errand, Comparison, void> {
  const first = relabellings + 1;
  const deal = { seed, limit: first };
  const dealer = new Dealer(layout.strata, first, seed);
  const all = dealer.ways;
  const last = SECOND_LOOK * first;
  const calibrates = 2 * shareOfDiffering(layout) >= 1;
  const columns = entries.map((entry) => columnsOf(entry, calibrates, () => cellsFor(Math.min(all, last))));
  const walk = new Walk(layout, entries, columns, dealer, seed);
  const board = () => boardOf(layout, deal, entries, columns);
  const cost = entries.reduce((sum, { arena }) => sum + arena.cost, 0);
  let target = Math.min(all, first);
  const errand = (from: number, to: number) => {
    const total = target;
    const tell = (reached: number) => progress(reached, total);
    return { from, to, cost, walk: (at: number, count: number) => walk.labellings(at, count), board, progress: tell };
  };
  let done = Math.min(LANES, target);
  // The observed labelling says which metrics have a value, and what they need: before it there is no board.
  yield { ...errand(0, done), board: () => null };
  for (;;) {
    yield errand(done, target);
    done = target;
    if (done === last || done === all || !isNear(columns.flat(), families, done)) break;
    target = last;
  }
  progress(done, done);
  const results = columns.map((list) => list.map((one) => undecided(one, done)));
  for (const { name, level } of families) test(columns, results, name, level, done);
  return { entries: results, labellings: done, exhaustive: done === all };
}

/** The share of prompts (or groups of prompts) whose outputs are not all one text. */
function shareOfDiffering({ samples, unit, strata: { start } }: Layout): number {
  let differing = 0;
  for (let t = 0; t + 1 < start.length; t++) {
    const [from, to] = [unit[start[t]], unit[start[t + 1]]];
    for (let s = from + 1; s < to; s++) {
      if (samples[s].text === samples[from].text) continue;
      differing++;
      break;
    }
  }
  return differing / Math.max(1, start.length - 1);
}

/** The columns of a family that can be tested at all. */
function testable(columns: readonly Column[], family: string, labellings: number): Column[] {
  return columns.filter((one) => one.entry.familyOf(one.metric) === family && missing(one, labellings) === null);
}

function isNear(columns: readonly Column[], families: readonly FamilyPlan[], labellings: number): boolean {
  return families.some(({ name, level }) =>
    testFamily(testable(columns, name, labellings), level, labellings).tested.some(
      ({ pAdjusted }) => pAdjusted >= level / 2 && pAdjusted <= 2 * level,
    ),
  );
}

function testFamily(columns: readonly Column[], level: number, labellings: number) {
  return maxT(
    columns.map(({ values }) => values.subarray(0, labellings)),
    columns.map((one) => errorOf(one, labellings)),
    level,
  );
}

/** Puts the family's p values and critical value into the results. */
function test(
  columns: readonly Column[][],
  results: Compared[][],
  family: string,
  level: number,
  labellings: number,
): void {
  const members = testable(columns.flat(), family, labellings);
  const { tested, critical } = testFamily(members, level, labellings);
  const found = new Map<Column, Tested>(members.map((one, i) => [one, tested[i]]));
  columns.forEach((list, e) => {
    list.forEach((one, j) => {
      if (one.entry.familyOf(one.metric) !== family) return;
      const result = results[e][j];
      result.level = level;
      result.critical = critical;
      const mine = found.get(one);
      if (mine === undefined) return;
      result.p = mine.p;
      result.pAdjusted = mine.pAdjusted;
      result.chance = mine.sd;
      result.scale = Math.max(mine.sd, errorOf(one, labellings));
    });
  });
}
