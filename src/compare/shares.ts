import { UNKNOWN } from '../metrics/share.ts';
import type { Given } from '../pool/pool.ts';
import type { Share } from '../types.ts';

/** So many values of a field are listed, the most frequent of the baseline first. */
const MOST_VALUES = 50;
/** A value of which so many outputs were to be expected does not stay away by chance: e^-7 is less than 1 in 1,000. */
const EXPECTED = 7;

/** How the outputs of both sides divide among the values of a field; null where a side has no such field. */
export function sharesOf(field: string, baseline: Given, candidate: Given): Share[] {
  const sides = [divided(field, baseline), divided(field, candidate)];
  const values = [...new Set(sides.flatMap((side) => [...(side?.keys() ?? [])]))];
  const share = (side: Map<string, number> | null, value: string) => (side === null ? null : (side.get(value) ?? 0));
  return values
    .map((value) => ({ field, value, baseline: share(sides[0], value), candidate: share(sides[1], value) }))
    .sort((a, b) => weight(b) - weight(a) || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}

/** The values that the baseline has often enough to be missed, and the candidate not at all. */
export function lostValues(shares: readonly Share[], candidate: Given): Share[] {
  const outputs = candidate.outputs - candidate.empty;
  return shares.filter(
    (one) => one.candidate === 0 && (one.baseline ?? 0) * outputs >= EXPECTED && one.value !== UNKNOWN,
  );
}

function weight({ baseline, candidate }: Share): number {
  return (baseline ?? 0) + (candidate ?? 0) / 1e6;
}

function divided(field: string, { outputs, empty, labels }: Given): Map<string, number> | null {
  const counts = labels?.get(field);
  if (counts === undefined) return null;
  const all = outputs - empty;
  const shares = new Map([...counts].map(([value, count]) => [value, count / all]));
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (known < all) shares.set(UNKNOWN, (shares.get(UNKNOWN) ?? 0) + (all - known) / all);
  return shares;
}
