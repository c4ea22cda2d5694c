import type { Pool } from '../pool/pool.ts';
import { metric } from './metric.ts';
import { choice } from './parameters.ts';
import { perPool } from './per-pool.ts';

/**
 * Exact duplicates: the share of outputs that could be struck out without losing a text, 1 - distinct / all; or the
 * share that the most frequent text has. A model that answers everything with one refusal is at the top of both.
 *
 * Unlike `duplicates` it counts the same answer given twice to one prompt, which is no fault where outputs are short or
 * sampled coldly. The share grows with the number of outputs, which is the same on both sides of a check.
 */
export const exactDuplicates = metric({
  id: 'exact-duplicates',
  title: 'Exact duplicates',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'Share of outputs that are the same text as another one, one of each kept.',
  meaning: 'The candidate says the same thing word for word.',
  source: 'Own definition, as datasets are deduplicated.',
  cost: 'One pass over the outputs.',
  amount: 'Grows with the number of outputs, which is the same on both sides of a check.',
  adds: 'counts',
  byName: true,
  followsLength: false,
  trainingSpread: 0.002,
  parameters: {
    figure: choice(
      ['repeated', 'largest'],
      'repeated',
      'What is told: 1 - distinct / all, or the share of the most frequent text.',
    ),
    same: choice(
      ['text', 'raw', 'words'],
      'text',
      'What makes outputs the same: their text (NFC, white space as one space); every character of it; the words in it.',
    ),
  },
  example: { texts: ['yes', 'yes', 'no', ' yes '], value: 1 - 2 / 4 },

  measure({ pool, samples }, _other, { figure, same }) {
    if (samples.length === 0) return undefined;
    const id = same === 'text' ? pool.text : idsOf(pool, same);
    const outputs = new Int32Array(pool.samples);
    let distinct = 0;
    let largest = 0;
    for (let i = 0; i < samples.length; i++) {
      const times = ++outputs[id[samples[i]]];
      if (times === 1) distinct++;
      if (times > largest) largest = times;
    }
    return figure === 'largest' ? largest / samples.length : 1 - distinct / samples.length;
  },
});

/** Numbers that are equal where outputs are. */
const idsOf = perPool((pool: Pool, same: 'raw' | 'words') => {
  const known = new Map<string, number>();
  const { word, from, length } = pool.tokens;
  return Int32Array.from({ length: pool.samples }, (_, s) => {
    const key = same === 'raw' ? pool.raw(s) : word.subarray(from[s], from[s] + length[s]).join(' ');
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    return id;
  });
});
