import { BASELINE, CANDIDATE } from './label.ts';

/**
 * A lane's place in a packed number: rare types come at most 512 times, so 10 bits hold a count and three of them fit
 * into the small integers that the engine is fastest with. One addition then counts for three labellings.
 */
export const BITS = 10;
export const LOW = (1 << BITS) - 1;

/** Per sample: 1 in each lane that has it on the side. */
export type Codes = readonly [Int32Array, Int32Array];

export function makeCodes(samples: number): Codes {
  return [new Int32Array(samples), new Int32Array(samples)];
}

/** Packs labellings; says whether none of them leaves a sample out. */
export function encode(labels: readonly Uint8Array[], [baseline, candidate]: Codes): boolean {
  baseline.fill(0);
  candidate.fill(0);
  let left = 0;
  labels.forEach((label, lane) => {
    const one = 1 << (BITS * lane);
    for (let s = 0; s < label.length; s++) {
      if (label[s] === BASELINE) baseline[s] += one;
      else if (label[s] === CANDIDATE) candidate[s] += one;
      else left++;
    }
  });
  return left === 0;
}
