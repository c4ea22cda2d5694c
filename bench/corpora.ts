import { PANEL } from '../src/metrics/index.ts';
import { type Given, resolve } from '../src/options/resolve.ts';
import type { Options } from '../src/options/table.ts';
import { fingerprintOfText } from '../src/pool/digest.ts';
import { Notebook } from '../src/pool/notebook.ts';
import { type Random, random } from '../src/stats/random.ts';
import { WORDS } from '../src/text/unit.ts';
import type { Corpus, Prompt, Role, Sample } from '../src/types.ts';

/** How a simulated side is drawn. Prompts are numbers; other simulations take others, so that prompts are random too. */
export interface Draw {
  prompts: readonly number[];
  samples: number;
  seed: number;
  /** The group of a prompt. */
  group?: (prompt: number) => string;
  /** What is left of an output. */
  cut?: (text: string) => string;
}

export function corpus(role: Role, answer: (prompt: number, source: Random) => string, draw: Draw): Corpus {
  const source = random(draw.seed, role === 'baseline' ? 11 : 12);
  const prompts = new Map<string, Prompt>();
  for (const p of draw.prompts) {
    const samples = Array.from({ length: draw.samples }, (): Sample => {
      const text = answer(p, source);
      return { text: draw.cut ? draw.cut(text) : text };
    });
    prompts.set(`p${p}`, { key: `p${p}`, text: null, group: draw.group?.(p) ?? null, samples: samples as [Sample] });
  }
  return { role, run: role, source: role, commit: null, prompts, pairing: 'id', notes: [] };
}

/** The same outputs as a profile would hold them that keeps so large a share of words, and of pairs. */
export function kept(share: number, side: Corpus): Corpus {
  const book = new Notebook(WORDS);
  const digested = ({ text }: Sample): Sample =>
    text === null
      ? { text }
      : { text: fingerprintOfText(text), attributes: { digest: { book, at: book.digest(text, undefined) } } };
  const prompts = Array.from(side.prompts, ([key, prompt]): [string, Prompt] => [
    key,
    { ...prompt, samples: prompt.samples.map(digested) as [Sample] },
  ]);
  book.lower(share);
  return { ...side, prompts: new Map(prompts) };
}

export function options(given: Given): Options {
  return resolve(given, {}, 'cli').options;
}

/** Rules under which only the test decides: every metric fails at any decline that is proven. */
const TESTED = PANEL.filter(({ boundsOnly, needsReference, byName }) => !boundsOnly && !needsReference && !byName).map(
  ({ id }) => id,
);
export const ZERO_LIMITS = Object.fromEntries(TESTED.map((id) => [id, { fail: 0, warn: 0 }]));
/** Spreads under which retraining is left out of account. */
export const ZERO_SPREADS = Object.fromEntries(TESTED.map((id) => [id, 0]));

export function firstWords(share: number): (text: string) => string {
  return (text) => {
    const words = text.split(' ');
    return words.slice(0, Math.max(1, Math.round(share * words.length))).join(' ');
  };
}
