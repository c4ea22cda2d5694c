/**
 * Values that are not compared, and why: the whole list. A value without an entry in the map is no refusal but a failure,
 * be it that the reference raises there.
 */
import type { Expected } from './map.ts';

interface Refusal {
  reason: string;
  /** Whether it is seen by looking at the record; left out where an entry says so itself. */
  concerns?(record: Expected): boolean;
}

/** Projects whose values are those of embeddings. */
const OF_VECTORS = /vendi\.py|numpy \/ sklearn|evaluation-prdc|synthcity|torch-fidelity|sqrtm|\/mauve/;

export const REFUSALS = {
  'the reference raises': {
    reason: 'the reference stops with an error there; what ours gives is said in the docs of the metric',
  },
  vectors: {
    reason: 'metrics of embeddings come with the issue on embeddings',
    concerns: ({ impl }) => OF_VECTORS.test(impl),
  },
  xz: {
    reason: "needs the encoder of liblzma, which Node.js doesn't have",
  },
  classifier: {
    reason: 'the classes of some of its prompts are not in the folder; the model that tells them cannot be had',
  },
  'redrawing with replacement': {
    reason: 'never used here (a prompt drawn twice looks like repetition); its values hang on the generator of numpy',
    concerns: ({ fn }) => fn.startsWith('bootstrap'),
  },
  'digits of the reference': {
    reason: 'the reference loses more digits there than its tolerance has, as exact fractions show',
  },
} satisfies Record<string, Refusal>;

export type Kind = keyof typeof REFUSALS;

/** The kind of refusal that a record falls under by what it is, if any. */
export function refusalOf(record: Expected): Kind | undefined {
  const found = Object.entries<Refusal>(REFUSALS).find(([, { concerns }]) => concerns?.(record));
  return found?.[0] as Kind | undefined;
}
