/**
 * `npm run catalogue [-- FOLDER]`: what every metric, those by name too, says of the neural lineages and of damages, and
 * which of them see what the default panel does not; into docs/analysis.md. The folder is ../shared/examples unless
 * named. Everything is seeded.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { METRICS, NUMBER_METRICS } from '../src/metrics/index.ts';
import type { Metric } from '../src/metrics/metric.ts';
import { internWith } from '../src/pool/reference.ts';
import { outputsOf } from '../src/pool/texts.ts';
import { mean } from '../src/stats/moments.ts';
import type { Corpus, Prompt } from '../src/types.ts';
import { DAMAGES } from './damage.ts';
import { writeSections } from './document.ts';
import { damaged, example, recipe } from './families.ts';
import { textsOf } from './rewrite.ts';
import { number } from './signal-tables.ts';
import { type Lineage, type Signal, signals, timesNoise } from './signals.ts';
import { table } from './tables.ts';

/** So many times its noise a decline is proven in 80 % of cases. */
const SEEN = 4;
/** The field that the corpora are given: how surprising an output is to a model of human answers, in bits per word. */
const FIELD = 'surprisal-of-output';

const folder = process.argv[2] ?? '../shared/examples';
if (!existsSync(folder)) throw new Error(`there is no folder '${folder}'`);

/** What has a direction and takes one output a prompt: the examples have one. */
const DIRECTED = METRICS.filter(
  ({ unit, boundsOnly, needsReference, samplesPerPrompt }) =>
    unit !== 'distance' && !boundsOnly && !needsReference && samplesPerPrompt === 1,
);
const NUMBERS = NUMBER_METRICS.filter(({ unit }) => unit !== 'distance').map((kind): Metric => kind.of(FIELD));
const ALL: readonly Metric[] = [...DIRECTED, ...NUMBERS];
const DEFAULT = new Set<Metric>(DIRECTED.filter(({ limits }) => limits.fail !== null));

const human = textsOf(example(folder, 'reference')).map((text) => ({ text }));
const known = new Map<Corpus, Corpus>();

/** The corpus with a number for each output, as an evaluation would write it beside the text. */
function scored(corpus: Corpus): Corpus {
  let made = known.get(corpus);
  if (made === undefined) {
    const samples = [...corpus.prompts.values()].flatMap((prompt) => prompt.samples);
    const { texts, reference } = internWith(
      outputsOf(samples.map(({ text }) => ({ prompt: 0, text: text ?? '' }))),
      human,
    );
    const bits = samples.map((_, s) => {
      const words = texts.start[s + 1] - texts.start[s];
      return words === 0 ? Number.NaN : reference!.bits(texts.start[s], words) / words;
    });
    let s = 0;
    const prompts = new Map<string, Prompt>();
    for (const [key, prompt] of corpus.prompts) {
      const own = prompt.samples.map((sample) => {
        const value = bits[s++];
        return Number.isNaN(value) ? sample : { ...sample, attributes: { numbers: { [FIELD]: value } } };
      });
      prompts.set(key, { ...prompt, samples: own as unknown as Prompt['samples'] });
    }
    made = { ...corpus, prompts };
    known.set(corpus, made);
  }
  return made;
}

function withScores(lineage: Lineage): Lineage {
  const all = (lists: Lineage['trainings']) => lists.map((draws) => draws.map(scored));
  return { ...lineage, trainings: all(lineage.trainings), generations: all(lineage.generations) };
}

const recipes = [recipe(folder, 'temperature 1'), recipe(join(folder, 'cool'), 'temperature 0.8')];
const neural = recipes.map((lineage) => {
  console.error(lineage.name);
  return signals(withScores(lineage), ALL);
});
const damages = DAMAGES.map((damage) => {
  console.error(damage.name);
  const lineage = damaged(recipes[0], damage);
  return { name: damage.name, steps: lineage.steps, signals: signals(withScores(lineage), ALL) };
});

const of = (list: readonly Signal[], metric: Metric) => list.find((one) => one.metric === metric)!;
const best = (list: readonly Signal[], step: number, noise: 'retrain' | 'sampling') =>
  Math.max(
    ...list
      .filter(({ metric }) => DEFAULT.has(metric))
      .map((one) => timesNoise(one, one.effects[step], one[noise]) || 0),
  );

/** Declines over the retrain sd by generation; bold where the metric sees what no metric of the default panel does. */
function generations(list: readonly Signal[], metric: Metric): string {
  const one = of(list, metric);
  const told = one.effects.map((effect, g) => {
    const times = timesNoise(one, effect, one.retrain);
    return times >= SEEN && best(list, g, 'retrain') < SEEN ? `**${number(times)}**` : number(times);
  });
  return told.join(', ');
}

/** The damages, and from which strength on, that a metric sees where no metric of the default panel does. */
function alone(metric: Metric): string {
  const found = damages.flatMap(({ name, steps, signals }) => {
    const one = of(signals, metric);
    const first = one.effects.findIndex(
      (effect, s) => timesNoise(one, effect, one.sampling) >= SEEN && best(signals, s, 'sampling') < SEEN,
    );
    return first < 0 ? [] : [`${name} ${steps[first]}`];
  });
  return found.join('; ');
}

/** How many of the damages it sees at the largest strength. */
function seen(metric: Metric): string {
  const count = damages.filter(({ signals }) => {
    const one = of(signals, metric);
    return timesNoise(one, one.effects.at(-1)!, one.sampling) >= SEEN;
  }).length;
  return `${count} of ${damages.length}`;
}

const percent = (x: number) => (Number.isNaN(x) ? '' : `${(100 * x).toFixed(2)}`);
const rows = ALL.map((metric) => [
  metric.byName || metric.limits.fail === null ? metric.id : `**${metric.id}**`,
  ...neural.map((list) => percent(of(list, metric).between)),
  ...neural.map((list) => generations(list, metric)),
  seen(metric),
  alone(metric),
]);
const best5 = neural.map((list) =>
  of(list, ALL[0])
    .effects.map((_, g) => number(best(list, g, 'retrain')))
    .join(', '),
);
const seenByPanel = damages.filter(({ signals, steps }) => best(signals, steps.length - 1, 'sampling') >= SEEN).length;
rows.unshift(['the best of the default panel', '', '', ...best5, `${seenByPanel} of ${damages.length}`, '']);
const head = [
  'metric',
  'one training, temperature 1',
  '0.8',
  'generations 1-5, temperature 1',
  '0.8',
  'damages seen',
  'seen by it alone',
];
writeSections({ catalogue: table(head, rows) });

/** What src/metrics declares as trainingSpread: the root mean square of both recipes'. */
for (const metric of ALL) {
  const spread = Math.sqrt(mean(neural.map((list) => (of(list, metric).between || 0) ** 2)));
  console.log(`${metric.id}\t${spread.toPrecision(3)}\t${metric.trainingSpread}`);
}
