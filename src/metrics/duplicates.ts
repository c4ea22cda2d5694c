import type { Side } from '../pool/side.ts';
import { metric } from './metric.ts';
import { perPool } from './per-pool.ts';

/**
 * Duplicates: the share of outputs that another prompt got too, word for word. Each text counts once for each prompt
 * that it answers; of those answers, the share that could be struck out without losing a text. 0 when every prompt has
 * its own; near 1 when the model says one thing whatever it is asked.
 *
 * Texts are compared after NFC and with white space folded. The same answer twice to one prompt is not meant here: see
 * distinct-answers. Constant refusals are duplicates too.
 */
export const duplicates = metric({
  id: 'duplicates',
  title: 'Duplicates',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'Share of outputs that are the same text as an output to another prompt.',
  meaning: 'The candidate gives the same answer to different prompts.',
  source: 'Own definition; with one output a prompt, 1 - distinct / all.',
  cost: 'One pass over the outputs.',
  amount: 'Rises slowly with the number of prompts, since more texts can meet; both sides have the same prompts.',
  adds: 'counts',
  followsLength: false,
  trainingSpread: 0.002,
  limits: { fail: 0.03, warn: 0.01 },
  example: { texts: ['yes', 'yes', 'no', 'it depends'], value: 1 / 4 },

  measure(own) {
    if (own.samples.length === 0) return undefined;
    const answers = distinct(own, 'answer');
    return (answers - distinct(own, 'text')) / answers;
  },
  events(own) {
    return distinct(own, 'answer') - distinct(own, 'text');
  },
});

/** The number of different texts, or answers, among a side's samples. */
function distinct({ samples, pool }: Side, which: 'text' | 'answer'): number {
  const ids = pool[which];
  const repeated = repeatedIds(pool, which);
  if (repeated === null) return samples.length;
  const { isRepeated, seen } = repeated;
  const now = ++repeated.now;
  let again = 0;
  for (let i = 0; i < samples.length; i++) {
    if (isRepeated[samples[i]] === 0) continue;
    const id = ids[samples[i]];
    if (seen[id] === now) again++;
    seen[id] = now;
  }
  return samples.length - again;
}

/** Which samples have the text, or answer, of another; null where none has. */
export const repeatedIds = perPool((pool, which: 'text' | 'answer') => {
  const ids = pool[which];
  const times = new Int32Array(pool.samples);
  for (const id of ids) times[id]++;
  const isRepeated = new Uint8Array(ids.length).map((_, s) => (times[ids[s]] > 1 ? 1 : 0));
  return isRepeated.includes(1) ? { isRepeated, seen: new Int32Array(pool.samples), now: 0 } : null;
});
