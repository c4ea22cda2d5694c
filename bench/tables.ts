/** The tables of docs/analysis.md, from digests of simulated reports. Shares are told with their counts. */
import { mean } from '../src/stats/moments.ts';
import type { Digest } from './studies.ts';

interface Row {
  name: string;
  digests: readonly Digest[];
}

export function alarmTable(
  rows: readonly { name: string; at: readonly (readonly Digest[])[] }[],
  alphas: readonly number[],
): string {
  const head = [
    'two draws of one model',
    ...alphas.map((alpha) => `red at alpha ${alpha}`),
    'allowed with sampling error',
  ];
  const runs = rows[0].at[0].length;
  const allowed = alphas
    .map((alpha) => `${Math.ceil(runs * alpha + 2.33 * Math.sqrt(runs * alpha * (1 - alpha)))}`)
    .join(' / ');
  return table(head, [
    ...rows.map(({ name, at }) => [
      name,
      ...at.map((digests) => share(digests, ({ outcome }) => outcome === 'fail')),
      allowed,
    ]),
    [
      'all together',
      ...alphas.map((_, a) =>
        share(
          rows.flatMap(({ at }) => [...at[a]]),
          ({ outcome }) => outcome === 'fail',
        ),
      ),
      '',
    ],
  ]);
}

const LEXICAL = ['vocabulary', 'unseen-mass', 'support-asymmetry', 'distinct-bigrams', 'effective-words'];

export function biasTable(rows: readonly Row[]): string {
  return table(
    ['two draws of one model: mean decline in %, with its standard error', ...LEXICAL],
    rows.map(({ name, digests }) => [
      name,
      ...LEXICAL.map((metric) => {
        const points = valuesOf(digests, metric, 'point');
        if (points.length < 2) return '';
        return `${(100 * mean(points)).toFixed(2)} ± ${((100 * sd(points)) / Math.sqrt(points.length)).toFixed(2)}`;
      }),
    ]),
  );
}

const WITH_INTERVAL = [...LEXICAL, 'length-spread', 'repetition', 'within-prompt-similarity', 'duplicates'];

/** Truth null: the mean over all runs of the study, which is what the estimate estimates at this size. */
export function coverageTable(rows: readonly (Row & { truth: 0 | null })[]): string {
  return table(
    ['share of intervals that hold the truth, in %', ...WITH_INTERVAL],
    rows.map(({ name, digests, truth }) => [
      name.replaceAll('|', ', '),
      ...WITH_INTERVAL.map((metric) => {
        const own = digests.flatMap(({ verdicts }) =>
          verdicts.filter((one) => one.metric === metric && one.low !== null),
        );
        if (own.length < 20) return '';
        const target = truth ?? mean(own.map(({ point }) => point!));
        return ((100 * own.filter(({ low, high }) => low! <= target && target <= high!).length) / own.length).toFixed(
          0,
        );
      }),
    ]),
  );
}

/** False alarms of trainings by how far they lie apart and how many healthy ones were given. */
export function retrainTable(
  rows: readonly { name: string; at: readonly (readonly Digest[])[] }[],
  alphas: readonly number[],
): string {
  return table(
    ['true spread, times what the gate believes', 'healthy runs', ...alphas.map((alpha) => `red at alpha ${alpha}`)],
    rows.map(({ name, at }) => [
      ...name.split('|'),
      ...at.map((digests) => share(digests, ({ outcome }) => outcome === 'fail')),
    ]),
  );
}

export function partialTable(rows: readonly Row[], struck: readonly string[]): string {
  return table(
    [
      'rare words lost in 3 of 10 groups',
      'healthy runs',
      'seen in the whole',
      'struck groups named',
      'other groups named',
      'red',
    ],
    rows.map(({ name, digests }) => {
      const [lost, healthy] = name.split('|');
      const named = digests.flatMap(({ named }) => named);
      const right = count(named, (group) => struck.includes(group));
      return [
        `${(100 * Number(lost)).toFixed(0)} %`,
        healthy,
        share(digests, ({ whole }) => whole),
        `${right} of ${digests.length * struck.length}`,
        `${named.length - right} of ${digests.length * (10 - struck.length)}`,
        share(digests, ({ outcome }) => outcome === 'fail'),
      ];
    }),
  );
}

export function retrainPowerTable(rows: readonly Row[]): string {
  return table(
    ['prompts', 'rare words lost', 'healthy runs', 'red', 'inconclusive', 'mean tail index', 'smallest detectable'],
    rows.map(({ name, digests }) => {
      const [prompts, lost, healthy] = name.split('|');
      return [
        prompts,
        `${(100 * Number(lost)).toFixed(0)} %`,
        healthy,
        share(digests, ({ outcome }) => outcome === 'fail'),
        share(digests, ({ outcome }) => outcome === 'inconclusive'),
        mean(valuesOf(digests, 'tail-index', 'point')).toFixed(1),
        mean(valuesOf(digests, 'tail-index', 'smallest')).toFixed(1),
      ];
    }),
  );
}

export function powerTable(rows: readonly Row[]): string {
  return table(
    [
      'lost',
      'prompts',
      'share lost',
      'red',
      'early / late',
      'inconclusive',
      'sharpest metric',
      'its mean decline',
      'smallest detectable, as promised',
      'proven',
    ],
    rows.map(({ name, digests }) => {
      const [what, prompts, lost] = name.split('|');
      const metric = what === 'rare words' ? 'tail-index' : 'within-prompt-similarity';
      const own = digests.flatMap(({ verdicts }) => verdicts.filter((one) => one.metric === metric));
      return [
        what,
        what === 'rare words' ? prompts : `${Number(prompts) / 4} x 4`,
        `${(100 * Number(lost)).toFixed(0)} %`,
        share(digests, ({ outcome }) => outcome === 'fail'),
        `${count(digests, ({ stage }) => stage === 'early')} / ${count(digests, ({ stage }) => stage === 'late')}`,
        share(digests, ({ outcome }) => outcome === 'inconclusive'),
        metric,
        told(mean(valuesOf(digests, metric, 'point')), metric),
        told(mean(valuesOf(digests, metric, 'smallest')), metric),
        share(own, ({ proven }) => proven),
      ];
    }),
  );
}

function told(value: number, metric: string): string {
  return metric === 'tail-index' ? `${value.toFixed(1)}×` : `${(100 * value).toFixed(1)} %`;
}

function valuesOf(digests: readonly Digest[], metric: string, field: 'point' | 'smallest'): number[] {
  return digests.flatMap(({ verdicts }) =>
    verdicts.filter((one) => one.metric === metric && one[field] !== null).map((one) => one[field]!),
  );
}

function share<T>(items: readonly T[], is: (item: T) => boolean): string {
  const n = count(items, is);
  return `${((100 * n) / items.length).toFixed(1)} % (${n} of ${items.length})`;
}

function count<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.filter(is).length;
}

function sd(values: readonly number[]): number {
  const m = mean(values);
  return Math.sqrt(values.reduce((sum, x) => sum + (x - m) ** 2, 0) / (values.length - 1));
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The cells of a table's rows, without its head. */
export function cellsOf(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}
