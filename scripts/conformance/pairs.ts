import { type Corpus, type Entry, type Given, value } from './map.ts';

/** Distributions of n-grams of two corpora, `a->b#n`: baseline and candidate. */
export const pairs: readonly Entry[] = [
  {
    impl: 'scipy.spatial.distance.jensenshannon',
    fn: 'js_divergence',
    ours: ({ corpus, other, n }) => value('js-divergence', { n }, corpus.texts, other.texts),
  },
  {
    impl: 'scipy.stats.entropy',
    fn: 'kl_add_one',
    says: { smoothing: ['add 1 over the union'], base: ['e'] },
    ours: (given) => bothWays(given, 'add-one', ['candidate', 'baseline']),
  },
  {
    impl: 'scipy.stats.entropy',
    fn: 'kl_to_mixture',
    says: { base: ['e'] },
    ours: (given) => bothWays(given, 'mixture', ['M', 'M']),
  },
  {
    impl: 'definition',
    fn: 'tail_retention',
    says: { bands: ['by baseline count'], m: ['min(baseline total, candidate total)'] },
    ours: retention,
  },
];

function bothWays({ corpus, other, n }: Given, smoothing: string, against: readonly [string, string]): unknown {
  const of = (direction: string) => value('kl-divergence', { n, smoothing, direction }, corpus.texts, other.texts);
  return { [`baseline||${against[0]}`]: of('own'), [`candidate||${against[1]}`]: of('other') };
}

interface Bands {
  bands: readonly { band: readonly [number, number] }[];
}

/** Which bands are asked for stands in the value only. */
function retention({ corpus: baseline, other: candidate, n, expected }: Given): unknown {
  const counts = countsOf(baseline, n);
  const sizes = [baseline, candidate].map((one) => [...countsOf(one, n).values()].reduce((a, b) => a + b, 0));
  return {
    m: Math.min(...sizes),
    bands: (expected.value as Bands).bands.map(({ band }) => {
      const types = [...counts.values()].filter((count) => count >= band[0] && count <= band[1]).length;
      if (types === 0) return { band, types };
      const range = { n, from: band[0], to: band[1] };
      const kept = (shown: string) => value('tail-retention', { ...range, shown }, candidate.texts, baseline.texts);
      const mass = (own: Corpus) => value('tail-mass', range, own.texts, baseline.texts);
      const share = kept('at all');
      return {
        band,
        types,
        retained: Math.round((share ?? Number.NaN) * types),
        retained_share: share,
        retained_share_at_m: kept('at equal size'),
        baseline_mass: mass(baseline),
        candidate_mass: mass(candidate),
      };
    }),
  };
}

function countsOf({ tokens }: Corpus, n: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of tokens) {
    for (let i = 0; i + n <= words.length; i++) {
      const gram = words.slice(i, i + n).join(' ');
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}
