/** Overlap of texts with one another, repetition within them, and n-grams that are different (overlap.json). */
import { measureAnswers } from '../../src/compare/measure.ts';
import { distinctN } from '../../src/metrics/distinct-n.ts';
import type { Side } from '../../src/pool/side.ts';
import { rounded } from '../../src/stats/rounding.ts';
import { type Entry, ORACLE, value } from './map.ts';
import { matched, oneOf, type Params, real, unknownValue, whole } from './parameters.ts';

export const overlap: readonly Entry[] = [
  {
    impl: 'nltk',
    fn: 'self_bleu',
    ours: ({ texts }, params) => value('self-bleu', nltk(params), texts),
  },
  {
    impl: 'Vendi-Score',
    fn: 'self_bleu',
    ours: ({ texts }, params) => value('self-bleu', nltk(params), texts),
  },
  {
    impl: 'Vendi-Score',
    fn: 'pairwise_bleu',
    ours: ({ texts }, params) => value('pairwise-bleu', { ...nltk(params), pairs: ALL_PAIRS }, texts),
  },
  {
    impl: 'sacrebleu',
    fn: 'self_bleu_sacrebleu',
    ours: ({ texts }, params) => times(scaleOf(params), value('self-bleu', sacrebleu(params), texts)),
  },
  {
    impl: 'rouge',
    fn: 'mean_pairwise_rouge_f',
    // Which of two texts is the target is nothing to F.
    says: { pairs: ['j<i, score(target=texts[i], prediction=texts[j])'], use_stemmer: [false] },
    ours: ({ texts }) => {
      const of = (type: string) => value('self-rouge', { type, words: 'rouge', pairs: ALL_PAIRS }, texts);
      return { rouge1: of('rouge-1'), rouge2: of('rouge-2'), rougeL: of('rouge-l') };
    },
  },
  {
    impl: 'SimCTG',
    fn: 'measure_repetition_and_diversity',
    ours: ({ texts }) => {
      const simctg = { words: 'python', last: 'dropped' };
      const repeated = (n: number) => {
        const share = value('repeated-n-grams', { ...simctg, n }, texts);
        return share === undefined ? undefined : rounded(100 * share, 2);
      };
      return {
        rep_2: repeated(2),
        rep_3: repeated(3),
        rep_4: repeated(4),
        diversity: value('phrase-diversity', { ...simctg, hundredths: true }, texts),
      };
    },
  },
  {
    impl: 'unlikelihood_training',
    fn: 'seq_rep_n',
    says: { pad: [null] },
    ours: ({ texts }) =>
      Object.fromEntries(
        [1, 2, 3, 4].map((n) => [`pct_repeat_${n}grams`, value('repeated-n-grams', { n, over: 'texts' }, texts)]),
      ),
  },
  {
    impl: 'Li et al. 2016',
    fn: 'distinct_n',
    says: { boundary: ['n-grams do not cross texts'] },
    ours: ({ texts, n: ofCase }, params) => {
      const n = whole(params, 'n', ofCase);
      return { ...countsOf(texts, n), distinct_n: value('distinct-n', { n }, texts) };
    },
  },
  {
    impl: 'Liu et al. 2022',
    fn: 'ead',
    ours: ({ texts, n }, params) =>
      value(
        'expectation-adjusted-distinct',
        { n: whole(params, 'n', n), vocabulary: whole(params, 'vocab_size') },
        texts,
      ),
  },
  {
    impl: 'definition',
    fn: 'exact_duplicates',
    ours: ({ texts }) => {
      const share = (options: Params) => value('exact-duplicates', options, texts) ?? Number.NaN;
      const n = texts.length;
      return {
        n,
        distinct_raw: Math.round(n * (1 - share({ same: 'raw' }))),
        distinct_token_sequences: Math.round(n * (1 - share({ same: 'words' }))),
        largest_group: Math.round(n * share({ same: 'raw', figure: 'largest' })),
      };
    },
  },
];

/** The most that may be asked for, so that no pair is left out. */
export const ALL_PAIRS = 100_000_000;

/** nltk's sentence_bleu; in Vendi-Score always with method1, and n is 4. */
function nltk(params: Params): Params {
  const n = whole(params, 'gram', whole(params, 'n', 4));
  requireUniform(params, n);
  const [, method, epsilon] = matched(params, 'smoothing', /^(method[0-3]|none)(?: \(epsilon ([\d.]+)\))?$/) ?? [];
  return {
    n,
    smoothing: method === 'method0' ? 'none' : (method ?? 'method1'),
    epsilon: Number(epsilon ?? 0.1),
    short: 'none-of-one',
    words: wordsBy(params),
  };
}

/** Said in words, or one by one. */
function requireUniform({ weights }: Params, n: number): void {
  const isUniform = Array.isArray(weights)
    ? weights.length === n && weights.every((one) => Math.abs(one - 1 / n) < 1e-9)
    : [undefined, 'uniform', 'uniform 1/gram', 'uniform 1/n', `uniform 1/${n}`].includes(weights as string | undefined);
  if (!isUniform) throw unknownValue('weights', weights);
}

/** Which words are meant; the pool's are those of the oracle's rule. */
export function wordsBy(params: Params): string {
  const found = matched(
    params,
    'tokens',
    /^(?:oracle word rule(?: \(lowercases\))?|(?:(?:python )?(?:\w+\.)?(split\(\))))$/i,
  );
  return found?.[1] === undefined ? 'ours' : 'python';
}

function sacrebleu(params: Params): Params {
  const names = { none: 'none', floor: 'method1', 'add-k': 'method2', exp: 'method3' } as const;
  return {
    n: whole(params, 'max_ngram_order', 4),
    smoothing: names[oneOf(params, 'smooth', ['exp', 'floor', 'add-k', 'none'])],
    epsilon: real(params, 'smooth_value', 0.1),
    short: oneOf(params, 'effective_order', [false, true]) ? 'left-out' : 'zero',
    words: oneOf(params, 'tokenize', ['13a', 'none']) === 'none' ? 'python' : '13a',
  };
}

/** sacrebleu's own scale is 0 to 100. */
function scaleOf(params: Params): number {
  return oneOf(params, 'scale', ['0..100', '0..1']) === '0..1' ? 1 : 100;
}

function times(factor: number, share: number | undefined): number | undefined {
  return share === undefined ? undefined : factor * share;
}

/** How many n-grams there are, and how many different ones that come so often. */
function countsOf(texts: readonly string[], n: number) {
  const times: number[] = [];
  const look = (own: Side) => {
    const { spectrum, frequent } = own.grams(n);
    for (let k = 1; k < spectrum.length; k++) for (let i = 0; i < spectrum[k]; i++) times.push(k);
    for (let i = 0; i < frequent.length; i++) times.push(frequent[i]);
    return 0;
  };
  const answers = texts.map((text) => [text]);
  measureAnswers(answers, [], { outputs: texts.length, empty: 0 }, [{ ...distinctN, measure: look }], null, ORACLE);
  return {
    distinct: times.length,
    total: times.reduce((a, b) => a + b, 0),
    hapax: times.filter((k) => k === 1).length,
    dis_legomena: times.filter((k) => k === 2).length,
  };
}
