import type { Layout } from '../compare/layout.ts';
import { METRICS, NUMBER_METRICS, PANEL } from '../metrics/index.ts';
import { type Declared, isIndex, type Metric } from '../metrics/metric.ts';
import { shareOf } from '../metrics/share.ts';
import { fieldsInRules } from '../options/fields.ts';
import type { Options, Rule } from '../options/table.ts';

/** All that a comparison may measure, in the order of reports; bounds on shares are rules of their own. */
export interface Panel {
  declared: readonly Declared[];
  metrics: readonly Metric[];
  shares: ReadonlyMap<Metric, Rule>;
}

/** The panel of metrics as they are set, with those of the numeric fields that both sides have or rules name, and the limited shares. */
export function panelOf(layout: Layout, options: Options): Panel {
  const measured = METRICS.map((metric) => asSet(metric, options['metric-settings']));
  // A field that only the setting of a metric names, such as a class, has a use of its own.
  const judged = numberFields(layout).filter((field) => options.numbers.includes(field));
  const fields = [...new Set([...judged, ...fieldsInRules(options)])].sort();
  const numbers = fields.flatMap((field) => NUMBER_METRICS.map((kind): Metric => kind.of(field)));
  const bounded = options.shares.map(limited).filter((one) => one !== null);
  const shares = new Map(bounded.map(({ metric, rule }) => [metric, rule]));
  const metrics = [...measured, ...numbers, ...shares.keys()];
  return { declared: [...PANEL.filter(isIndex), ...metrics], metrics, shares };
}

/** A metric of a panel by its id, as it is set. */
export function metricNamed(id: string, { 'metric-settings': settings, shares }: Settled): Declared {
  const made = PANEL.find((metric) => isIndex(metric) && metric.id === id);
  if (made !== undefined) return made;
  const metric = METRICS.find((one) => one.id === id);
  if (metric !== undefined) return asSet(metric, settings);
  const end = id.lastIndexOf(':');
  const kind = NUMBER_METRICS.find((one) => one.id === id.slice(end + 1));
  if (kind !== undefined) return kind.of(id.slice(0, end));
  const [share] = shares.map(limited).flatMap((one) => (one !== null && one.metric.id === id ? one.metric : []));
  return share;
}

type Settled = Pick<Options, 'metric-settings' | 'shares'>;

function asSet(metric: (typeof METRICS)[number], settings: Options['metric-settings']): Metric {
  const own = settings[metric.id];
  return own === undefined ? metric : metric.with(own);
}

/** The metric and the rule of a share that has a bound; null of one that is only shown. */
function limited({ field, value, max, min }: Options['shares'][number]): { metric: Metric; rule: Rule } | null {
  if (value === null) return null;
  const metric = shareOf(field, value, max === null ? 'higher' : 'lower');
  return { metric, rule: { fail: null, warn: null, floor: min, ceiling: max, asked: true } };
}

/** With fewer numbers on a side its spread and tails are a matter of a few outputs. */
const FEWEST_NUMBERS = 20;

/** The fields in which enough outputs of both sides hold numbers, in the order of the alphabet. */
function numberFields({ samples, unit, strata: { label } }: Layout): string[] {
  const fields = [new Map<string, number>(), new Map<string, number>()];
  for (let u = 0; u < label.length; u++) {
    for (let s = unit[u]; s < unit[u + 1]; s++) {
      const { attributes } = samples[s];
      if (attributes?.numbers === undefined) continue;
      const counts = fields[label[u]];
      for (const field of Object.keys(attributes.numbers)) counts.set(field, (counts.get(field) ?? 0) + 1);
    }
  }
  const enough = (counts: ReadonlyMap<string, number>, field: string) => (counts.get(field) ?? 0) >= FEWEST_NUMBERS;
  return [...fields[0].keys()].filter((field) => fields.every((counts) => enough(counts, field))).sort();
}
