import { NEITHER } from './label.ts';

/**
 * A lane's place in a packed number: rare types come at most 512 times, so 10 bits hold a count and three of them fit
 * into the small integers that the engine is fastest with. One addition then counts for three labellings.
 */
export const BITS = 10;
export const LOW = (1 << BITS) - 1;

/** Labellings packed: per sample 1 in each lane that has it on the side. */
export interface Codes {
  lanes: number;
  baseline: Int32Array;
  /** Where no sample is left out it is on the other side, and this is not kept up. */
  candidate: Int32Array;
  isComplete: boolean;
}

export function makeCodes(samples: number): Codes {
  return { lanes: 0, baseline: new Int32Array(samples), candidate: new Int32Array(samples), isComplete: true };
}

/** Packs at most LANES labellings. */
export function encode(labels: readonly Uint8Array[], codes: Codes): void {
  codes.lanes = labels.length;
  codes.isComplete = (pack(labels, IN_BASELINE, codes.baseline) & NEITHER) === 0;
  if (!codes.isComplete) pack(labels, IN_CANDIDATE, codes.candidate);
}

/** By label. */
const IN_BASELINE = Int32Array.of(1, 0, 0);
const IN_CANDIDATE = Int32Array.of(0, 1, 0);

/** All labels together, bit by bit. */
function pack([first, second, third]: readonly Uint8Array[], isIn: Int32Array, into: Int32Array): number {
  let all = 0;
  if (third !== undefined) {
    for (let s = 0; s < into.length; s++) {
      const [a, b, c] = [first[s], second[s], third[s]];
      into[s] = isIn[a] | (isIn[b] << BITS) | (isIn[c] << (2 * BITS));
      all |= a | b | c;
    }
    return all;
  }
  for (let s = 0; s < into.length; s++) {
    const [a, b] = [first[s], second === undefined ? first[s] : second[s]];
    into[s] = isIn[a] | (isIn[b] << BITS);
    all |= a | b;
  }
  return all;
}
