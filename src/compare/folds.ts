import { BASELINE, CANDIDATE, LANES } from '../pool/label.ts';
import { jackknifeError } from '../stats/jackknife.ts';
import { type Random, shuffle } from '../stats/random.ts';
import type { Arena } from './arena.ts';
import type { Frame } from './layout.ts';

/** A jackknife over more groups costs more and gains little. */
export const MOST_FOLDS = 40;

/** Leaves one fold of an arena's prompts out after the other: the same prompts on both sides. */
export class Folds {
  readonly count: number;
  private readonly arena: Arena;
  /** The fold of each sample; -1 where it isn't in the arena. */
  private readonly fold: Int32Array;
  private readonly sums: Float64Array[];

  constructor({ prompt: promptOf, strata, unit, stratum }: Frame, arena: Arena, source: Random) {
    this.arena = arena;
    const numbers = 1 + promptOf.reduce((most, prompt) => Math.max(most, prompt), -1);
    const sideOf = new Int8Array(numbers).fill(-1);
    for (let u = 0; u < stratum.length; u++) {
      const prompt = promptOf[unit[u]];
      if (sideOf[prompt] < 0) sideOf[prompt] = strata.label[u];
    }
    const foldOf = new Int32Array(numbers).fill(-1);
    // A sample's prompt is that of the one before it, or new.
    const prompts = arena.samples.map((s) => promptOf[s]).filter((prompt, i, all) => i === 0 || all[i - 1] !== prompt);
    shuffle(prompts, 0, prompts.length, source);
    this.count = Math.min(prompts.length, MOST_FOLDS);
    // Unpaired prompts stand on one side each: those of a side are spread over the folds evenly.
    let rank = 0;
    for (const side of [BASELINE, CANDIDATE])
      for (const prompt of prompts) if (sideOf[prompt] === side) foldOf[prompt] = rank++ % this.count;
    this.fold = promptOf.map((prompt) => foldOf[prompt]);
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
