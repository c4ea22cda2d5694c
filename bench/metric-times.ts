/**
 * `npm run metric-times [-- SIZE...]`: how long each metric takes on one corpus of so many outputs of about 150 words,
 * into bench/README.md, and what the reference implementations took on texts of the same number and length. Theirs
 * were measured once, in Python on two cores of the same kind (CPU seconds); they can't be run here.
 */
import { METRICS } from '../src/metrics/index.ts';
import type { Metric } from '../src/metrics/metric.ts';
import { buildPool } from '../src/pool/pool.ts';
import { Labeller } from '../src/pool/side.ts';
import { internTexts, outputsOf } from '../src/pool/texts.ts';
import { random } from '../src/stats/random.ts';
import { BENCHES, writeSections } from './document.ts';
import { COUNTS_ONCE, MANY, referenceTable, timeTable, WORDS_ONCE } from './reference-times.ts';
import { model, PROSE } from './source.ts';

const WORDS = 150;
/** The shortest of so many runs is the figure: the machine is shared. The largest size is run once. */
const RUNS = 3;
const LARGE = 100_000;
/** What is as good as nothing at a tenth of the size is not timed again. */
const NOTHING = 0.005;
/** A metric that took longer than this is not run again, nor at a larger size if that would take ten times as long. */
const PATIENCE = 60;

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000];
const answer = model({ ...PROSE, length: WORDS });
const times = new Map<string, Map<number, number>>();

/** What is timed: as each metric is set by default, and once as its reference does it. */
const TIMED: readonly { name: string; metric: Metric }[] = METRICS.flatMap((metric) => [
  { name: metric.id, metric },
  ...(metric.id === 'compression'
    ? [{ name: 'compression, double gzip', metric: metric.with({ form: 'double-gzip' }) }]
    : []),
]);

for (const size of sizes) {
  const source = random(1, 1);
  const samples = Array.from({ length: size }, (_, prompt) => ({ prompt, text: answer(prompt, source) }));
  const before = performance.now();
  const texts = internTexts(outputsOf(samples));
  note(WORDS_ONCE, size, (performance.now() - before) / 1000);
  const everything = Int32Array.from(samples.keys());
  const given = { outputs: size, empty: 0 };
  const uncut = everything.map(() => 2 ** 31 - 1);
  for (const { name, metric } of TIMED) {
    if (metric.needsReference || metric.needsOther || metric.samplesPerPrompt > 1) continue;
    const smaller = times.get(name)?.get(size / 10);
    if (smaller !== undefined && (smaller * 10 > PATIENCE || (size >= LARGE && smaller < NOTHING))) continue;
    for (let run = 0; run < (size >= LARGE ? 1 : RUNS); run++) {
      const seconds = timed(metric, () => {
        // A copy, so that nothing is known of it yet.
        const pool = buildPool({ ...texts }, everything, [given, given], uncut);
        pool.at = {
          words: Math.floor((WORDS * size) / 2),
          tail: Math.floor((WORDS * size) / 4),
          bigrams: Math.floor((WORDS * size) / 2.1),
        };
        const [own, other] = new Labeller(pool).split(new Uint8Array(size));
        own.grams(1);
        return [own, other] as const;
      });
      note(name, size, seconds);
      console.error(`${size} ${name} ${seconds.toFixed(3)}`);
      if (seconds * RUNS > PATIENCE) break;
    }
  }
}

function timed(
  metric: Metric,
  sides: () => readonly [Parameters<Metric['measure']>[0], Parameters<Metric['measure']>[0]],
): number {
  const start = performance.now();
  const [own, other] = sides();
  const before = performance.now();
  note(COUNTS_ONCE, own.samples.length, (before - start) / 1000);
  metric.measure(own, other);
  return (performance.now() - before) / 1000;
}

/** The shortest of all runs. */
function note(id: string, size: number, seconds: number): void {
  const own = times.get(id) ?? new Map<number, number>();
  own.set(size, Math.min(seconds, own.get(size) ?? Number.POSITIVE_INFINITY));
  times.set(id, own);
}

writeSections(
  sizes.includes(MANY)
    ? { 'reference-times': referenceTable(sizes, times), 'metric-times': timeTable(sizes, times) }
    : { 'metric-times': timeTable(sizes, times) },
  BENCHES,
);
