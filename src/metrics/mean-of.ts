import type { Side } from '../pool/side.ts';

/** The mean over a side's samples of values that each sample of the pool has; NaN is none. Undefined where none has any. */
export function meanOf({ samples }: Side, values: Float64Array): number | undefined {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < samples.length; i++) {
    const value = values[samples[i]];
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return count === 0 ? undefined : sum / count;
}
