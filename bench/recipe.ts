/**
 * A made-up recipe: every training of it is a model of its own, a little richer or poorer in rare words, more or less
 * given to repeat itself, with lengths that vary more or less. How far trainings lie apart is measured, not assumed.
 */
import type { Spreads } from '../src/options/rules.ts';
import { random } from '../src/stats/random.ts';
import type { Corpus, Role } from '../src/types.ts';
import { corpus } from './corpora.ts';
import { model, normal, PROSE, type Traits } from './source.ts';
import { spreadsFrom } from './spreads.ts';

/** Training number t: the same for the same number. */
export function training(t: number): Traits {
  const source = random(t, 77);
  return {
    ...PROSE,
    length: 40,
    tailLost: Math.max(0, 0.15 + 0.02 * normal(source)),
    burst: Math.max(0, 0.12 + 0.008 * normal(source)),
    lengthSpread: 0.5 * Math.exp(0.06 * normal(source)),
  };
}

/** Outputs of a training to prompts that start at `first`. */
export function outputs(
  role: Role,
  t: number,
  { first, prompts, seed, groups = 1 }: { first: number; prompts: number; seed: number; groups?: number },
  changed: Partial<Traits> = {},
  changedGroups: readonly string[] | null = null,
): Corpus {
  const list = Array.from({ length: prompts }, (_, i) => first + i);
  const group = (prompt: number) => `g${prompt % groups}`;
  const [plain, other] = [model(training(t)), model({ ...training(t), ...changed })];
  const answer: typeof plain = (prompt, source) =>
    changedGroups === null || changedGroups.includes(group(prompt)) ? other(prompt, source) : plain(prompt, source);
  return { ...corpus(role, answer, { prompts: list, samples: 1, seed, group }), role, run: `${role} ${t}` };
}

const PAIRS = 120;
const PROMPTS = 150;
let known: Spreads | undefined;

/** How far trainings of the recipe lie apart, from many pairs of them. */
export function trueSpreads(): Spreads {
  known ??= spreadsFrom(
    Array.from({ length: PAIRS }, (_, t) => [one('baseline', t, 0, 0), one('candidate', t, 1, 1)] as const),
    Array.from({ length: PAIRS }, (_, t) => [one('baseline', t, 0, 0), one('candidate', t, 0, 2)] as const),
  );
  return known;
}

function one(role: Role, pair: number, which: number, draw: number): Corpus {
  const at = { first: 1_000_000 + pair * PROMPTS, prompts: PROMPTS, seed: 3 * pair + draw };
  return outputs(role, 10_000 + 2 * pair + which, at);
}
