import { type Kinds, nearDuplicates as search } from '../pool/near-duplicates.ts';
import type { Side } from '../pool/side.ts';
import { metric } from './metric.ts';
import { choice, real, whole } from './parameters.ts';
import { perPool } from './per-pool.ts';

/**
 * Near-duplicates: the share of outputs that have a look-alike among the outputs to other prompts. Two outputs look alike
 * if of all their runs of three words at least 70 % are in both (Jaccard). 0 when every prompt has an answer of its own;
 * near 1 when the model fills one template whatever it is asked.
 *
 * Look-alikes among the answers to one prompt are not meant, see distinct-answers; `among: outputs` counts them, as tools
 * that clean corpora do. `figure` says what is told of the families of look-alikes: the share of outputs that are in one,
 * the share that could be struck out if one of each family stayed (`surplus`), or the share of the largest family.
 * Outputs without a word look like nothing.
 *
 * What is exact: every pair that counts was compared, so none is too much. What is estimated: pairs are looked for by the
 * bands of their MinHash signatures, which miss some. At 0.7 and 128 permutations there are 14 bands of 9 rows: a pair
 * with Jaccard s is found with 1 - (1 - s^9)^14, that is 44 % at 0.70, 87 % at 0.80, 99.9 % at 0.90, always at 1. Both
 * sides miss alike. `search: prefixes` misses none, and is fast where texts have rare words. In a crowd that agrees in a
 * band each output is compared with 32 others only, which changes nothing unless all of them are on the other side.
 *
 * Broder (1997); signatures, bands and pairs equal those of datasketch (MinHash, MinHashLSH; seed 1), verified after that.
 */
export const nearDuplicates = metric({
  id: 'near-duplicates',
  title: 'Near-duplicates',
  family: 'uniqueness',
  stage: 'late',
  healthier: 'lower',
  unit: 'points',
  range: [0, 1],
  summary: 'Share of outputs that look much like an output to another prompt.',
  meaning: 'The candidate fills the same template for different prompts.',
  source: 'Broder (1997); datasketch MinHashLSH (128 permutations, seed 1), each pair verified by its exact Jaccard.',
  cost: 'A signature for each different text, grows with the words; pairs only among those that agree in a band.',
  amount: 'Rises with the number of outputs, since each has more others to look like; both sides have equally many.',
  exact:
    'Each pair that counts was compared in full. Which pairs are looked for is by chance under `search: bands`: at the default settings a pair with Jaccard 0.7 is found in 44 % of cases, 0.8 in 87 %, 0.9 in 99.9 %, a copy always, on both sides alike; of a crowd that agrees in a band each output is compared with 32 others. `search: prefixes` misses none.',
  adds: 'sketch',
  byName: true,
  followsLength: false,
  trainingSpread: 0.002,
  parameters: {
    shingle: whole(1, 100, 3, 'Words in a run; a shorter output is one run.'),
    threshold: real(0.01, 1, 0.7, 'Share of common runs from which on two outputs look alike.'),
    search: choice(
      ['bands', 'prefixes'],
      'bands',
      'How pairs are looked for: by MinHash signatures, or without misses.',
    ),
    permutations: whole(1, 4096, 128, 'Length of a signature; more find more of the pairs.'),
    seed: whole(0, 2 ** 32 - 1, 1, 'Seed of the permutations.'),
    among: choice(
      ['prompts', 'outputs'],
      'prompts',
      'Look-alikes of outputs to other prompts, or of any other output.',
    ),
    figure: choice(
      ['share', 'surplus', 'largest'],
      'share',
      'Outputs in families, those beyond one each, or in the largest.',
    ),
  },
  // The first has four runs of three words, and the second those and one more: 4/5. The others have nothing in common.
  example: { texts: ['a b c d e f', 'a b c d e f g', 'a b', 'no'], value: 2 / 4 },

  measure(own, _, { shingle, threshold, search: by, permutations, seed, among, figure }) {
    if (own.samples.length === 0) return undefined;
    const kinds = kindsOf(own.pool, shingle, threshold, by, permutations, seed);
    const families = familiesOf(own, kinds, among === 'prompts' ? own.pool.prompt : null);
    return families[figure] / own.samples.length;
  },
  events(own, _, { shingle, threshold, search: by, permutations, seed, among }) {
    const kinds = kindsOf(own.pool, shingle, threshold, by, permutations, seed);
    return familiesOf(own, kinds, among === 'prompts' ? own.pool.prompt : null).share;
  },
});

const kindsOf = perPool(
  (pool, shingle: number, threshold: number, by: 'bands' | 'prefixes', permutations: number, seed: number): Kinds =>
    search(pool, { shingle, threshold }, by === 'bands' ? { by, permutations, seed } : { by }),
);

/** A kind that the side doesn't have, and one that it has for more than one prompt. */
const NOBODY = -1;
const SEVERAL = -2;

/**
 * How many of a side's outputs are in families, could be struck out of them, and are in the largest. Outputs to the same
 * prompt don't make a family; without prompts each output is its own.
 */
function familiesOf({ samples }: Side, { of, count, start, neighbour }: Kinds, prompt: Int32Array | null) {
  const asked = new Int32Array(count).fill(NOBODY);
  const size = new Int32Array(count);
  for (let i = 0; i < samples.length; i++) {
    const kind = of[samples[i]];
    if (kind < 0) continue;
    const own = prompt === null ? samples[i] : prompt[samples[i]];
    asked[kind] = asked[kind] === NOBODY || asked[kind] === own ? own : SEVERAL;
    size[kind]++;
  }
  const root = Int32Array.from(asked.keys());
  const find = (kind: number) => {
    let at = kind;
    while (root[at] !== at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  };
  const isFamily = asked.map((own) => (own === SEVERAL ? 1 : 0));
  for (let a = 0; a < count; a++) {
    if (asked[a] === NOBODY) continue;
    for (let i = start[a]; i < start[a + 1]; i++) {
      const b = neighbour[i];
      // Two kinds that only one and the same prompt got are no family.
      if (b < a || asked[b] === NOBODY || (asked[a] === asked[b] && asked[a] !== SEVERAL)) continue;
      isFamily[a] = 1;
      isFamily[b] = 1;
      root[find(a)] = find(b);
    }
  }
  const families = new Int32Array(count);
  for (let kind = 0; kind < count; kind++) if (isFamily[kind] === 1) families[find(kind)] += size[kind];
  let [share, surplus, largest] = [0, 0, 0];
  for (const outputs of families) {
    if (outputs === 0) continue;
    share += outputs;
    surplus += outputs - 1;
    largest = Math.max(largest, outputs);
  }
  return { share, surplus, largest };
}
