import { shareable } from '../pool/room.ts';
import type { Outputs } from '../pool/texts.ts';
import type { Random } from '../stats/random.ts';
import { shuffle } from '../stats/random.ts';
import type { Strata } from '../stats/relabelling.ts';
import { baselineUnits } from '../stats/relabelling.ts';
import type { Answer } from '../types.ts';
import { withCompleteNumbers, withEvenNumbers } from './numbers.ts';
import type { PairedPrompt, Pairing } from './pairing.ts';

/**
 * What may be exchanged between the sides: the samples of a prompt; or, where the sides share no prompt, whole prompts (of
 * a group). Numbers only, so that another thread can be handed it.
 */
export interface Frame {
  /** The prompt of each sample. */
  prompt: Int32Array;
  strata: Strata;
  /** Unit u holds samples unit[u] … unit[u + 1] - 1. */
  unit: Int32Array;
  /** The stratum of each unit. */
  stratum: Int32Array;
  /** Per stratum: how many units of each side enter at once. Equal on both, so that no side shows more by being larger. */
  size: Int32Array;
  /** In how many thinnings the larger side takes its turns: as many as it is larger, all prompts together. */
  thinnings: number;
}

/** The samples of both sides in one list, framed, and the prompts by number. */
export interface Layout extends Frame, Outputs {
  prompts: readonly PairedPrompt[];
}

const MOST_THINNINGS = 8;

/** Lays out the samples of the compared prompts. `source` picks samples where unpaired prompts have differing numbers. */
export function layOut({ paired, prompts }: Pairing, source: Random): Layout {
  return paired ? layOutPaired(prompts) : layOutUnpaired(withEvenNumbers(prompts), source);
}

function layOutPaired(prompts: readonly PairedPrompt[]): Layout {
  const builder = new Builder(prompts);
  prompts.forEach((prompt, p) => {
    builder.stratum();
    const [baseline, candidate] = withCompleteNumbers([prompt.baseline, prompt.candidate]);
    for (const answer of baseline) builder.unit(0, p, [answer]);
    for (const answer of candidate) builder.unit(1, p, [answer]);
  });
  return builder.finish();
}

function layOutUnpaired(prompts: readonly PairedPrompt[], source: Random): Layout {
  const groups = [...new Set(prompts.map((prompt) => prompt.group))];
  const builder = new Builder(prompts);
  for (const group of groups) {
    builder.stratum();
    const own = prompts.flatMap((prompt, p) => (prompt.group === group ? [p] : []));
    const sizes = equalSizes(own, prompts, source);
    for (const [label, side] of SIDES.entries()) {
      for (const p of own) {
        // Of a group that only one side has nothing enters.
        const size = sizes[label].get(p) ?? 0;
        if (size > 0) builder.unit(label, p, pick(prompts[p][side], size, source));
      }
    }
  }
  return builder.finish();
}

const SIDES = ['baseline', 'candidate'] as const;

/**
 * How many samples of each prompt enter, so that both sides have prompts of the same sizes: in order of size, each meets
 * its counterpart of the other side (at the same quantile where numbers differ), and both keep the smaller number.
 */
function equalSizes(own: readonly number[], prompts: readonly PairedPrompt[], source: Random): Map<number, number>[] {
  const bySize = SIDES.map((side) => {
    const order = Int32Array.from(own.filter((p) => prompts[p][side].length > 0));
    shuffle(order, 0, order.length, source);
    return [...order].sort((p, q) => prompts[p][side].length - prompts[q][side].length);
  });
  return SIDES.map((side, s) => {
    const other = bySize[1 - s];
    return new Map(
      bySize[s].map((p, rank) => {
        const counterpart = other[Math.floor(((rank + 0.5) / bySize[s].length) * other.length)];
        const size = counterpart === undefined ? 0 : prompts[counterpart][SIDES[1 - s]].length;
        return [p, Math.min(prompts[p][side].length, size)];
      }),
    );
  });
}

function pick(answers: readonly Answer[], most: number, source: Random): readonly Answer[] {
  if (answers.length <= most) return answers;
  const order = Int32Array.from(answers.keys());
  shuffle(order, 0, order.length, source);
  return Array.from(order.subarray(0, most), (i) => answers[i]);
}

class Builder {
  private readonly samples: Answer[] = [];
  private readonly promptOf: number[] = [];
  private readonly starts: number[] = [];
  private readonly units: number[] = [0];
  private readonly labels: number[] = [];
  private readonly prompts: readonly PairedPrompt[];

  constructor(prompts: readonly PairedPrompt[]) {
    this.prompts = prompts;
  }

  stratum(): void {
    this.starts.push(this.labels.length);
  }

  unit(label: number, prompt: number, answers: readonly Answer[]): void {
    for (const answer of answers) {
      this.samples.push(answer);
      this.promptOf.push(prompt);
    }
    this.units.push(this.samples.length);
    this.labels.push(label);
  }

  finish(): Layout {
    const start = Int32Array.from([...this.starts, this.labels.length]);
    const strata = { start, label: Uint8Array.from(this.labels) };
    const inner = baselineUnits(strata);
    const size = inner.map((own, t) => Math.min(own, start[t + 1] - start[t] - own));
    const stratum = shareable(new Int32Array(this.labels.length));
    for (let t = 0; t < size.length; t++) stratum.fill(t, start[t], start[t + 1]);
    // Strata that only one side has never enter.
    const units = size.reduce((sum, n, t) => sum + (n > 0 ? start[t + 1] - start[t] : 0), 0);
    const smaller = size.reduce((sum, n) => sum + n, 0);
    const larger = units - smaller;
    const thinnings = smaller === 0 ? 1 : Math.min(MOST_THINNINGS, Math.ceil(larger / smaller));
    const { samples, prompts } = this;
    const prompt = shareable(Int32Array.from(this.promptOf));
    return {
      ...{ samples, prompt, prompts, asked: (s) => prompts[prompt[s]].text },
      strata,
      unit: shareable(Int32Array.from(this.units)),
      stratum,
      size,
      thinnings,
    };
  }
}
