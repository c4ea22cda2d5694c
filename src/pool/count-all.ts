import type { Abundance } from '../stats/rarefaction.ts';
import type { Counts } from './gram-counter.ts';
import { BASELINE, CANDIDATE, NEITHER } from './label.ts';
import { SPECTRUM } from './postings.ts';
import type { Extent } from './texts.ts';

/** Types of which a part is left out: the others, and how many each stands for then. */
export interface Left {
  keeps: (id: number) => boolean;
  each: number;
}

const PARTS = 10;

/** Each part of the types left out in turn; none where all are kept. */
export function partsOf(kept: number): Left[] {
  if (kept === 1) return [];
  return Array.from({ length: PARTS }, (_, part) => ({
    keeps: (id) => (Math.imul(id + 1, 0x9e3779b1) >>> 8) % PARTS !== part,
    each: PARTS / (PARTS - 1),
  }));
}

/** Grams of samples: ids below `ids`, each sample's lying in its extent; how many it has in all; for how many types one stands. */
export interface Counted {
  sequence: Int32Array;
  ids: number;
  extent: Extent;
  tokens: Int32Array;
  each: number;
}

/** Tables of so many ids lie in the processor's own memory, and take little. */
export const IDS_AT_ONCE = 2 ** 21;

/**
 * Counts every gram on both sides of a labelling, and not only those that relabellings walk. The last counts are of all
 * of them, those before with one of the parts left out each.
 */
export function countAll(
  grams: Counted,
  label: Uint8Array,
  parts: readonly Left[] = [],
): (readonly [Counts, Counts])[] {
  const { sequence, ids, extent, tokens, each } = grams;
  const sums = [...parts, null].map((left) => new Sums(left, each));
  const room = [0, 1].map(() => new Int32Array(Math.min(IDS_AT_ONCE, ids)));
  for (let from = 0; from < ids; from += IDS_AT_ONCE) {
    const counts = room.map((own) => own.subarray(0, ids - from).fill(0)) as [Int32Array, Int32Array];
    countRange(sequence, extent, label, from, counts);
    for (const sum of sums) sum.add(from, counts);
  }
  const totals: [number, number] = [0, 0];
  label.forEach((side, s) => {
    if (side !== NEITHER) totals[side as 0 | 1] += tokens[s];
  });
  return sums.map((sum) => sum.counts(totals));
}

function countRange(
  sequence: Int32Array,
  { from, length }: Extent,
  label: Uint8Array,
  lowest: number,
  counts: readonly [Int32Array, Int32Array],
): void {
  for (let s = 0; s < from.length; s++) {
    const side = label[s];
    if (side === NEITHER) continue;
    const own = counts[side as 0 | 1];
    for (let i = from[s]; i < from[s] + length[s]; i++) {
      const id = sequence[i] - lowest;
      // An id below the lowest is beyond all as an unsigned number.
      if (id >>> 0 < own.length) own[id]++;
    }
  }
}

/** The counts of both sides by how often types come; a part of the types may be left out. */
class Sums {
  private readonly left: Left | null;
  private readonly each: number;
  private readonly spectra = Array.from({ length: 3 }, () => new Float64Array(SPECTRUM + 1));
  private readonly where = Array.from({ length: 2 }, () => new Float64Array(SPECTRUM + 1));
  /** Of frequent types: how often each comes on both sides. */
  private readonly frequent: [number[], number[]] = [[], []];

  constructor(left: Left | null, each: number) {
    this.left = left;
    this.each = each * (left?.each ?? 1);
  }

  add(from: number, [inBaseline, inCandidate]: readonly [Int32Array, Int32Array]): void {
    const { left, each, spectra, where, frequent } = this;
    for (let k = 0; k < inBaseline.length; k++) {
      if (left !== null && !left.keeps(from + k)) continue;
      const [b, c] = [inBaseline[k], inCandidate[k]];
      if (b + c > SPECTRUM) {
        frequent[BASELINE].push(b);
        frequent[CANDIDATE].push(c);
      } else {
        spectra[BASELINE][b] += each;
        spectra[CANDIDATE][c] += each;
        spectra[BOTH][b + c] += each;
      }
      if (c <= SPECTRUM) where[BASELINE][c] += each * b;
      if (b <= SPECTRUM) where[CANDIDATE][b] += each * c;
    }
  }

  counts(totals: readonly [number, number]): readonly [Counts, Counts] {
    const { each, spectra, where, frequent } = this;
    for (const spectrum of spectra) spectrum[0] = 0;
    const own = frequent.map((counts) => Int32Array.from(counts));
    const union: Abundance = {
      ...{ total: totals[0] + totals[1], spectrum: spectra[BOTH], each },
      frequent: own[BASELINE].map((b, i) => b + own[CANDIDATE][i]),
    };
    const side = (which: 0 | 1): Counts => ({
      ...{ total: totals[which], spectrum: spectra[which], frequent: own[which], each },
      ...{ whereOtherHas: where[which], union },
    });
    return [side(BASELINE), side(CANDIDATE)];
  }
}

const BOTH = 2;
