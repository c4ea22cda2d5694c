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

/** Of each id: how often it comes on both sides under a labelling; and all tokens of both. */
export interface TypeCounts {
  counts: readonly [Int32Array, Int32Array];
  totals: readonly [number, number];
}

/**
 * Counts every gram of a sequence, and not only those that relabellings walk; ids are below `ids`. `tokens` is how many each
 * sample has, kept or not.
 */
export function countTypesOf(
  { sequence, ids, extent: { from, length } }: { sequence: Int32Array; ids: number; extent: Extent },
  tokens: Int32Array,
  label: Uint8Array,
): TypeCounts {
  const counts = [new Int32Array(ids), new Int32Array(ids)] as const;
  const totals: [number, number] = [0, 0];
  for (let s = 0; s < from.length; s++) {
    const side = label[s];
    if (side === NEITHER) continue;
    totals[side as 0 | 1] += tokens[s];
    const own = counts[side as 0 | 1];
    for (let i = from[s]; i < from[s] + length[s]; i++) own[sequence[i]]++;
  }
  return { counts, totals };
}

/** The counts of both sides by how often types come. Each type stands for so many; a part may be left out. */
export function summed({ counts, totals }: TypeCounts, eachKept: number, left?: Left): readonly [Counts, Counts] {
  const [inBaseline, inCandidate] = counts;
  const each = eachKept * (left?.each ?? 1);
  const room = () => new Float64Array(SPECTRUM + 1);
  const spectra = [room(), room(), room()];
  const where = [room(), room()];
  const frequent: number[] = [];
  for (let id = 0; id < inBaseline.length; id++) {
    if (left !== undefined && !left.keeps(id)) continue;
    const [b, c] = [inBaseline[id], inCandidate[id]];
    if (b + c > SPECTRUM) frequent.push(id);
    else {
      spectra[BASELINE][b] += each;
      spectra[CANDIDATE][c] += each;
      spectra[2][b + c] += each;
    }
    if (c <= SPECTRUM) where[BASELINE][c] += each * b;
    if (b <= SPECTRUM) where[CANDIDATE][b] += each * c;
  }
  for (const spectrum of spectra) spectrum[0] = 0;
  const listed = (count: (id: number) => number) => Int32Array.from(frequent, count);
  const sides: Abundance[] = [BASELINE, CANDIDATE].map((side) => ({
    ...{ total: totals[side], spectrum: spectra[side], frequent: listed((id) => counts[side][id]), each },
  }));
  const union: Abundance = {
    ...{ total: totals[0] + totals[1], spectrum: spectra[2], each },
    frequent: listed((id) => inBaseline[id] + inCandidate[id]),
  };
  return [
    { ...sides[BASELINE], whereOtherHas: where[BASELINE], union },
    { ...sides[CANDIDATE], whereOtherHas: where[CANDIDATE], union },
  ];
}
