import { LANES } from '../pool/label.ts';
import { jackknifeError } from '../stats/jackknife.ts';
import { type Random, shuffle } from '../stats/random.ts';
import type { Arena } from './arena.ts';
import type { Layout } from './layout.ts';

/** A jackknife over more groups costs more and gains little. */
export const MOST_FOLDS = 40;

/** Leaves one fold of an arena's prompts out after the other: the same prompts on both sides. */
export class Folds {
  readonly count: number;
  private readonly arena: Arena;
  /** The fold of each sample of the layout. */
  private readonly fold: Int32Array;
  private readonly sums: Float64Array[];

  constructor(layout: Layout, arena: Arena, source: Random) {
    this.arena = arena;
    const sideOf = new Map<number, number>();
    for (let u = 0; u < layout.stratum.length; u++) {
      const prompt = layout.samples[layout.unit[u]].prompt;
      if (!sideOf.has(prompt)) sideOf.set(prompt, layout.strata.label[u]);
    }
    const prompts = Int32Array.from(new Set(Array.from(arena.samples, (s) => layout.samples[s].prompt)));
    shuffle(prompts, 0, prompts.length, source);
    // Unpaired prompts stand on one side each: those of a side are spread over the folds evenly.
    const ordered = [...prompts].sort((a, b) => sideOf.get(a)! - sideOf.get(b)!);
    this.count = Math.min(ordered.length, MOST_FOLDS);
    const foldOf = new Map(ordered.map((prompt, rank) => [prompt, rank % this.count]));
    this.fold = Int32Array.from(layout.samples, ({ prompt }) => foldOf.get(prompt) ?? -1);
    this.sums = Array.from({ length: this.count }, () => new Float64Array(2 * arena.metrics.length));
  }

  addValues(label: Uint8Array): void {
    for (let first = 0; first < this.count; first += LANES) {
      const left = Array.from({ length: Math.min(LANES, this.count - first) }, (_, lane) => first + lane);
      this.arena.sidesWithout(label, this.fold, left).forEach((sides, lane) => {
        this.arena.addValues(this.sums[first + lane], sides);
      });
    }
  }

  /** The standard error of a figure made of the sums; 0 of a single prompt; NaN where the figure has none without some prompts. */
  error(figure: (sums: Float64Array) => number): number {
    if (this.count < 2) return 0;
    const error = jackknifeError(this.sums.map(figure));
    return Number.isFinite(error) ? error : Number.NaN;
  }
}
