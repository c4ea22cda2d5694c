import { BASELINE, CANDIDATE, NEITHER } from '../pool/label.ts';
import { type Runs, recurringRuns } from '../pool/runs.ts';
import type { Texts } from '../pool/texts.ts';

/** By chance a share exceeds another by so many standard errors once in two thousand cases; here it must do so twice. */
const ERRORS = 3.3;
/** A smaller excess than in this share of the prompts is nothing to speak of. */
const LEAST = 0.02;
/** So many words of both sides show it. */
const ENOUGH = 2 ** 22;
/** Of the outputs to one prompt so many of each side are looked at. */
const MOST_OUTPUTS = 8;

/** How often a run of 8 words of the candidate stands elsewhere word for word. */
export interface Copied {
  /** The prompts that could show it. */
  prompts: number;
  /** The share of them with such a run, and what it would be had the candidate copied nothing. */
  share: number;
  expected: number;
  /** It is more than chance explains. */
  isCopied: boolean;
}

/** What the candidate has taken over: from the baseline's outputs to other prompts, to the same prompt, from the reference. */
export interface Copying {
  otherPrompts: Copied;
  samePrompt: Copied;
  reference: Copied;
  /** And the baseline from the reference, beyond what the candidate shares with it. */
  referenceByBaseline: Copied;
}

/**
 * Whether the candidate says word for word what the baseline has said, more than two draws of one model would: it was
 * trained on these very outputs then, and looks healthier than it is.
 *
 * Two draws share phrases, and a collapsed model repeats a few. So what both sides share is held against what each shares
 * with itself, outputs to one prompt with those to other prompts: of two draws of one model the same is expected. A
 * model in a rut repeats itself more than it repeats the baseline, one with new boilerplate too; one that copies has
 * the other's words, of which either side has its own but once. Only what exceeds both is copied. With several outputs to a prompt,
 * pairs of those are compared likewise; with one, a copy can't be told from a model that always answers so. Of the
 * reference the baseline's share is what is expected.
 *
 * `label` holds the sides of the first texts, equally many of each, a prompt's next to each other; texts beyond it are
 * the reference. Of very many prompts some are looked at: what those don't show is no copying to speak of.
 */
export function findCopying(texts: Texts, sides: Uint8Array): Copying {
  // Runs of words can't be seen in digests.
  if (texts.digests !== null)
    return { otherPrompts: NOTHING, samePrompt: NOTHING, reference: NOTHING, referenceByBaseline: NOTHING };
  const label = lookedAt(texts, sides);
  const places = new Places(texts, label);
  const other = [new Excess(), new Excess()];
  const same = [new Excess(), new Excess()];
  const referred = [new Excess(), new Excess()];
  for (let from = 0, to = 0; from < label.length; from = to) {
    while (to < label.length && texts.prompt[to] === texts.prompt[from]) to++;
    const sides = [BASELINE, CANDIDATE].map((side) => places.outputs(from, to, side));
    for (const own of [BASELINE, CANDIDATE]) {
      if (sides[own].length === 0) continue;
      const within = (side: number) => Number(sides[own].some((s) => places.elsewhere(s, side)));
      other[own].add(within(1 - own), within(own));
    }
    if (sides.every((outputs) => outputs.length > 0)) {
      const found = sides.map((outputs) => Number(outputs.some((s) => places.inReference(s))));
      for (const own of [BASELINE, CANDIDATE]) referred[own].add(found[own], found[1 - own]);
    }
    if (sides.every((outputs) => outputs.length > 1)) {
      const cross = places.similar(sides[BASELINE], sides[CANDIDATE]);
      for (const own of [BASELINE, CANDIDATE]) same[own].add(cross, places.similar(sides[own], sides[own]));
    }
  }
  return {
    otherPrompts: copied(other),
    samePrompt: copied(same),
    reference: copied([referred[CANDIDATE]]),
    referenceByBaseline: copied([referred[BASELINE]]),
  };
}

/** The labels of every so many prompts, drawn by a hash of their numbers, where all have more words than enough. */
function lookedAt({ prompt, start }: Texts, label: Uint8Array): Uint8Array {
  const every = Math.ceil(start[label.length] / ENOUGH);
  if (every <= 1) return label;
  return label.map((side, s) => ((Math.imul(prompt[s] + 1, 0x9e3779b1) >>> 8) % every === 0 ? side : NEITHER));
}

const NOTHING: Copied = { prompts: 0, share: 0, expected: 0, isCopied: false };

/** Where the runs of 8 words stand. */
class Places {
  private readonly texts: Texts;
  private readonly label: Uint8Array;
  private readonly runs: Runs;
  /** Per side and run: the one prompt (counted from 1) to which the side says it; 0 for none, SEVERAL for more. */
  private readonly prompt: readonly Int32Array[];
  private readonly referred: Uint8Array;

  constructor(texts: Texts, label: Uint8Array) {
    this.texts = texts;
    this.label = label;
    this.runs = recurringRuns(texts, (s) => label[s] !== NEITHER);
    this.prompt = [BASELINE, CANDIDATE].map(() => new Int32Array(this.runs.runs));
    this.referred = new Uint8Array(this.runs.runs);
    for (let s = 0; s < texts.start.length - 1; s++) {
      const said = this.prompt[label[s]];
      const prompt = texts.prompt[s] + 1;
      this.some(s, (run) => {
        if (s >= label.length) this.referred[run] = 1;
        else if (said) said[run] = said[run] === 0 || said[run] === prompt ? prompt : SEVERAL;
        return false;
      });
    }
  }

  outputs(from: number, to: number, side: number): number[] {
    const outputs = [];
    for (let s = from; s < to && outputs.length < MOST_OUTPUTS; s++) if (this.label[s] === side) outputs.push(s);
    return outputs;
  }

  /** Whether a side says a run of this output to another prompt. */
  elsewhere(output: number, side: number): boolean {
    const said = this.prompt[side];
    const prompt = this.texts.prompt[output] + 1;
    return this.some(output, (run) => said[run] !== 0 && said[run] !== prompt);
  }

  inReference(output: number): boolean {
    return this.some(output, (run) => this.referred[run] === 1);
  }

  /** The share of pairs of outputs, one of each list, that have a run in common; never an output with itself. */
  similar(one: readonly number[], other: readonly number[]): number {
    let pairs = 0;
    let alike = 0;
    for (const a of one) {
      const runs = new Set<number>();
      this.some(a, (run) => runs.add(run).size < 0);
      for (const b of other) {
        if (a === b) continue;
        pairs++;
        if (runs.size > 0 && this.some(b, (run) => runs.has(run))) alike++;
      }
    }
    return alike / pairs;
  }

  private some(output: number, test: (run: number) => boolean): boolean {
    const { start, id } = this.runs;
    for (let i = start[output]; i < start[output + 1]; i++) if (id[i] >= 0 && test(id[i])) return true;
    return false;
  }
}

const SEVERAL = -1;

/** By how much one figure exceeds another, prompt by prompt. */
class Excess {
  prompts = 0;
  found = 0;
  expected = 0;
  private squares = 0;

  add(found: number, expected: number): void {
    this.prompts++;
    this.found += found;
    this.expected += expected;
    this.squares += (found - expected) ** 2;
  }

  get isProven(): boolean {
    const excess = this.found - this.expected;
    return excess > 0 && excess >= LEAST * this.prompts && excess >= ERRORS * Math.sqrt(this.squares);
  }
}

/** The candidate's is the last. */
function copied(sides: readonly Excess[]): Copied {
  const { prompts, found } = sides[sides.length - 1];
  const share = (sum: number, of: number) => (of === 0 ? 0 : sum / of);
  return {
    prompts,
    share: share(found, prompts),
    expected: Math.max(...sides.map((side) => share(side.expected, side.prompts))),
    isCopied: sides.every((side) => side.isProven),
  };
}
