import type { TextOf } from '../pool/texts.ts';
import type { Random } from '../stats/random.ts';
import { shuffle } from '../stats/random.ts';
import type { Strata } from '../stats/relabelling.ts';
import { baselineUnits } from '../stats/relabelling.ts';
import type { PairedPrompt, Pairing } from './pairing.ts';

/**
 * The samples of both sides in one list, and what may be exchanged between the sides: the samples of a prompt; or, where
 * the sides share no prompt, whole prompts (of a group).
 */
export interface Layout {
  samples: readonly TextOf[];
  strata: Strata;
  /** Unit u holds samples unit[u] … unit[u + 1] - 1. */
  unit: Int32Array;
  /** The prompts by number, and the group of each. */
  prompts: readonly PairedPrompt[];
  /** The stratum of each unit. */
  stratum: Int32Array;
  /** Per stratum: how many units of each side enter at once. Equal on both, so that no side shows more by being larger. */
  size: Int32Array;
  /** In how many thinnings the larger side takes its turns: as many as it is larger, all prompts together. */
  thinnings: number;
}

const MOST_THINNINGS = 8;

/** Lays out the samples of the compared prompts. `source` picks samples where unpaired prompts have differing numbers. */
export function layOut({ paired, prompts }: Pairing, source: Random): Layout {
  return paired ? layOutPaired(prompts) : layOutUnpaired(prompts, source);
}

function layOutPaired(prompts: readonly PairedPrompt[]): Layout {
  const builder = new Builder(prompts);
  prompts.forEach((prompt, p) => {
    builder.stratum();
    for (const text of prompt.baseline) builder.unit(0, p, [text]);
    for (const text of prompt.candidate) builder.unit(1, p, [text]);
  });
  return builder.finish();
}

function layOutUnpaired(prompts: readonly PairedPrompt[], source: Random): Layout {
  const perPrompt = Math.max(1, Math.floor(Math.min(meanSize(prompts, 'baseline'), meanSize(prompts, 'candidate'))));
  const groups = [...new Set(prompts.map((prompt) => prompt.group))];
  const builder = new Builder(prompts);
  for (const group of groups) {
    builder.stratum();
    for (const [label, side] of [
      [0, 'baseline'],
      [1, 'candidate'],
    ] as const) {
      prompts.forEach((prompt, p) => {
        if (prompt.group === group && prompt[side].length > 0)
          builder.unit(label, p, pick(prompt[side], perPrompt, source));
      });
    }
  }
  return builder.finish();
}

function meanSize(prompts: readonly PairedPrompt[], side: 'baseline' | 'candidate'): number {
  const sizes = prompts.map((prompt) => prompt[side].length).filter((size) => size > 0);
  return sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
}

function pick(texts: readonly string[], most: number, source: Random): readonly string[] {
  if (texts.length <= most) return texts;
  const order = Int32Array.from(texts.keys());
  shuffle(order, 0, order.length, source);
  return Array.from(order.subarray(0, most), (i) => texts[i]);
}

class Builder {
  private readonly samples: TextOf[] = [];
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

  unit(label: number, prompt: number, texts: readonly string[]): void {
    for (const text of texts) this.samples.push({ prompt, text });
    this.units.push(this.samples.length);
    this.labels.push(label);
  }

  finish(): Layout {
    const start = Int32Array.from([...this.starts, this.labels.length]);
    const strata = { start, label: Uint8Array.from(this.labels) };
    const inner = baselineUnits(strata);
    const size = inner.map((own, t) => Math.min(own, start[t + 1] - start[t] - own));
    const stratum = new Int32Array(this.labels.length);
    for (let t = 0; t < size.length; t++) stratum.fill(t, start[t], start[t + 1]);
    const smaller = size.reduce((sum, n) => sum + n, 0);
    const larger = this.labels.length - smaller;
    const thinnings = smaller === 0 ? 1 : Math.min(MOST_THINNINGS, Math.ceil(larger / smaller));
    return {
      samples: this.samples,
      strata,
      unit: Int32Array.from(this.units),
      prompts: this.prompts,
      stratum,
      size,
      thinnings,
    };
  }
}
