import { boundaryBelow } from '../pool/digest.ts';
import type { Texts } from '../pool/texts.ts';
import type { Layout } from './layout.ts';

/** Mean lengths of outputs that differ by more than this factor make lexical metrics be judged at equal length as well. */
const DIFFERENT = 1.1;

/** Sides are compared at so large a share of the smaller one's tokens: what is rare shows only where much is read. */
export const SHARE_COMPARED = 0.75;

/** Mean words per output of both sides, each prompt weighing as it does in the comparison, over some of the samples. */
export interface MeanLength {
  baseline: number;
  candidate: number;
  differs: boolean;
}

/** Per sample: the side it was observed on, its weight after thinning, and its length. */
function observed(layout: Layout, texts: Texts) {
  const label = new Uint8Array(layout.samples.length);
  const weight = new Float64Array(layout.samples.length);
  const length = texts.length;
  const units = layout.size.map(() => 0);
  const sides = [units.slice(), units.slice()];
  for (let u = 0; u < layout.stratum.length; u++) sides[layout.strata.label[u]][layout.stratum[u]]++;
  for (let u = 0; u < layout.stratum.length; u++) {
    const t = layout.stratum[u];
    label.fill(layout.strata.label[u], layout.unit[u], layout.unit[u + 1]);
    weight.fill(layout.size[t] / sides[layout.strata.label[u]][t], layout.unit[u], layout.unit[u + 1]);
  }
  return { label, weight, length };
}

export function meanLengths(layout: Layout, texts: Texts, samples: Int32Array): MeanLength {
  const { label, weight, length } = observed(layout, texts);
  const words = [0, 0];
  const outputs = [0, 0];
  for (const s of samples) {
    words[label[s]] += weight[s] * length[s];
    outputs[label[s]] += weight[s];
  }
  const [baseline, candidate] = words.map((n, side) => (outputs[side] === 0 ? 0 : n / outputs[side]));
  const [low, high] = [Math.min(baseline, candidate), Math.max(baseline, candidate)];
  return { baseline, candidate, differs: high > DIFFERENT * low };
}

/**
 * The number of tokens at which sides of these samples are compared: a share of the smaller side's, by expectation over
 * thinnings, and never more than 9/10 of the smallest side that any labelling could make.
 */
export function comparedAt(layout: Layout, samples: Int32Array, tokens: (sample: number) => number): number {
  const inside = new Uint8Array(layout.samples.length);
  for (const s of samples) inside[s] = 1;
  const sides = [0, 0];
  let smallest = 0;
  for (let t = 0; t < layout.size.length; t++) {
    const sizes: [number[], number[]] = [[], []];
    for (let u = layout.strata.start[t]; u < layout.strata.start[t + 1]; u++) {
      let sum = 0;
      for (let s = layout.unit[u]; s < layout.unit[u + 1]; s++) if (inside[s] === 1) sum += tokens(s);
      sizes[layout.strata.label[u]].push(sum);
    }
    const all = sizes.flat().sort((a, b) => a - b);
    for (let i = 0; i < layout.size[t]; i++) smallest += all[i];
    sizes.forEach((list, side) => {
      if (list.length > 0) sides[side] += (layout.size[t] * list.reduce((sum, n) => sum + n, 0)) / list.length;
    });
  }
  return mostCompared(sides, smallest);
}

/** The number of tokens for two sides of these sizes, and the smallest size that a labelling could make. */
export function mostCompared(sides: readonly number[], smallest: number): number {
  return Math.floor(Math.min(SHARE_COMPARED * Math.min(...sides), 0.9 * smallest));
}

/**
 * To how many words each sample is cut so that the lengths of both sides' outputs to a prompt come together: sorted by
 * length, each meets its counterpart of the other side, the one at the same quantile, and is cut to its length if that
 * is shorter. Of equally many outputs counterparts meet each other, and lengths become the same. Of unequally many they
 * become similar only: several meet one that itself meets only one of them, so the side with more outputs tends to stay
 * shorter. Four answers of 10, 20, 30 and 40 words beside one of 25 keep 10, 20, 25 and 25, and that one its 25. Digests
 * can be cut at some lengths only, so where there are any, both sides are cut at the next shorter one.
 */
export function equalLengths(layout: Layout, texts: Texts): Int32Array {
  const { label, length } = observed(layout, texts);
  const cut = Int32Array.from(length);
  for (let t = 0; t < layout.size.length; t++) {
    const from = layout.unit[layout.strata.start[t]];
    const to = layout.unit[layout.strata.start[t + 1]];
    const sorted = [0, 1].map((side) => {
      const own = [];
      for (let s = from; s < to; s++) if (label[s] === side) own.push(s);
      return own.sort((a, b) => length[a] - length[b] || a - b);
    });
    for (const side of [0, 1]) {
      const [own, other] = [sorted[side], sorted[1 - side]];
      if (other.length === 0) continue;
      own.forEach((s, rank) => {
        const counterpart = other[Math.floor(((rank + 0.5) / own.length) * other.length)];
        const shorter = Math.min(length[s], length[counterpart]);
        const isCut = texts.digests !== null && length[s] !== length[counterpart];
        cut[s] = isCut ? boundaryBelow(shorter) : shorter;
      });
    }
  }
  return cut;
}
