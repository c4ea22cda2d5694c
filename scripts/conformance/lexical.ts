/** Diversity of words as two packages have it, of a corpus read as one text and of single texts (lexical.json). */
import { type Entry, type Given, Refused, value } from './map.ts';
import { oneOf, real, whole } from './parameters.ts';

const RICHNESS = 'LexicalRichness';
const DIVERSITY = 'lexical_diversity';

/** Where lexical_diversity would divide by 0 it says 0. */
const or0 = (one: number | undefined) => one ?? 0;

/** Beyond so many words hypergeom.pmf of scipy is off by some 1e-9 to 1e-8, as exact fractions show. */
const SCIPY_HOLDS = 100_000;

export const lexical: readonly Entry[] = [
  { impl: RICHNESS, fn: 'LexicalRichness.ttr', ours: plain('type-token-ratio') },
  { impl: RICHNESS, fn: 'LexicalRichness.rttr', ours: plain('root-ttr') },
  { impl: RICHNESS, fn: 'LexicalRichness.cttr', ours: plain('corrected-ttr') },
  { impl: RICHNESS, fn: 'LexicalRichness.Herdan', ours: plain('herdan-c') },
  { impl: RICHNESS, fn: 'LexicalRichness.Summer', ours: plain('summer-s') },
  { impl: RICHNESS, fn: 'LexicalRichness.Dugast', ours: plain('dugast-u') },
  { impl: RICHNESS, fn: 'LexicalRichness.Maas', ours: plain('maas-a2', { base: 'e' }) },
  { impl: RICHNESS, fn: 'LexicalRichness.yulek', ours: plain('yule-k') },
  { impl: RICHNESS, fn: 'LexicalRichness.yulei', ours: plain('yule-i') },
  { impl: RICHNESS, fn: 'LexicalRichness.herdanvm', ours: plain('herdan-vm') },
  { impl: RICHNESS, fn: 'LexicalRichness.simpsond', ours: plain('simpson-d') },
  {
    impl: RICHNESS,
    fn: 'LexicalRichness.mattr',
    ours: ({ texts }, params) => {
      const window = whole(params, 'window_size', 100);
      return value('mattr', { window, shorter: 'left-out', over: 'corpus' }, texts);
    },
  },
  {
    impl: RICHNESS,
    fn: 'LexicalRichness.msttr',
    ours: ({ texts }, params) => {
      const segment = whole(params, 'segment_window', 100);
      const last = oneOf(params, 'discard', [true, false]) ? 'never' : 'always';
      return value('msttr', { segment, last, shorter: 'left-out', over: 'corpus' }, texts);
    },
  },
  {
    impl: RICHNESS,
    fn: 'LexicalRichness.mtld',
    ours: ({ texts }, params) => value('mtld', { threshold: real(params, 'threshold', 0.72), over: 'corpus' }, texts),
  },
  {
    impl: RICHNESS,
    fn: 'LexicalRichness.hdd',
    ours: ({ texts, tokens }, params) => {
      if (tokens.reduce((sum, one) => sum + one.length, 0) > SCIPY_HOLDS) throw new Refused('digits of the reference');
      return value('hdd', { draws: whole(params, 'draws', 42), shorter: 'left-out', over: 'corpus' }, texts);
    },
  },
  {
    impl: RICHNESS,
    fn: /^per_text\.(mtld|mattr|msttr|hdd|ttr)\d*$/,
    ours: ({ texts, expected: { fn } }) => {
      const [, name, size] = /^per_text\.([a-z]+)(\d*)$/.exec(fn)!;
      const ours = PER_TEXT[name](Number(size));
      const of = (some: readonly string[]) => value(ours.id, { ...ours.parameters, over: 'texts' }, some);
      return { n: texts.length, mean: of(texts), first10: texts.slice(0, 10).map((text) => of([text])) };
    },
  },

  { impl: DIVERSITY, fn: 'ttr', ours: plain('type-token-ratio') },
  { impl: DIVERSITY, fn: 'root_ttr', ours: plain('root-ttr') },
  { impl: DIVERSITY, fn: 'log_ttr', ours: (given) => or0(plain('herdan-c')(given)) },
  { impl: DIVERSITY, fn: 'maas_ttr', ours: (given) => or0(plain('maas-a2', { base: '10' })(given)) },
  // It draws 42 words always, and of fewer it says 0.
  { impl: DIVERSITY, fn: 'hdd', ours: (given) => or0(plain('hdd', { shorter: 'left-out', over: 'corpus' })(given)) },
  {
    impl: DIVERSITY,
    fn: 'mattr',
    ours: ({ texts }, params) =>
      value('mattr', { window: whole(params, 'window_length', 50), shorter: 'whole', over: 'corpus' }, texts),
  },
  {
    impl: DIVERSITY,
    fn: 'msttr',
    ours: ({ texts }, params) =>
      value('msttr', { segment: whole(params, 'window_length', 50), shorter: 'whole', over: 'corpus' }, texts),
  },
  {
    impl: DIVERSITY,
    fn: 'mtld',
    ours: ({ texts }, params) => {
      const minimum = whole(params, 'min', 10);
      return value('mtld', { minimum, ends: 'below', last: 'part', unbroken: 'zero', over: 'corpus' }, texts);
    },
  },
  {
    impl: DIVERSITY,
    fn: 'mtld_ma_wrap',
    ours: ({ texts }, params) => or0(value('mtld-ma', { minimum: whole(params, 'min', 10), over: 'corpus' }, texts)),
  },
  // It doesn't hand on its minimum: 10 whatever is asked for.
  {
    impl: DIVERSITY,
    fn: 'mtld_ma_bid',
    says: { min: /^\d+$/ },
    ours: (given) => or0(plain('mtld-ma', { reading: 'both-ways', over: 'corpus' })(given)),
  },
];

const PER_TEXT: Record<string, (size: number) => { id: string; parameters: Record<string, number | string> }> = {
  ttr: () => ({ id: 'type-token-ratio', parameters: {} }),
  mtld: () => ({ id: 'mtld', parameters: {} }),
  mattr: (window) => ({ id: 'mattr', parameters: { window, shorter: 'left-out' } }),
  msttr: (segment) => ({ id: 'msttr', parameters: { segment, last: 'never', shorter: 'left-out' } }),
  hdd: (draws) => ({ id: 'hdd', parameters: { draws, shorter: 'left-out' } }),
};

/** A metric of the corpus under fixed options. */
function plain(id: string, parameters: Record<string, number | string> = {}) {
  return ({ texts }: Pick<Given, 'texts'>) => value(id, parameters, texts);
}
