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
  const settings = options['metric-settings'];
  const measured = METRICS.map((metric): Metric => {
    const own = settings[metric.id];
    return own === undefined ? metric : metric.with(own);
  });
  // A field that only the setting of a metric names, such as a class, has a use of its own.
  const judged = numberFields(layout).filter((field) => options.numbers.includes(field));
  const fields = [...new Set([...judged, ...fieldsInRules(options)])].sort();
  const numbers = fields.flatMap((field) => NUMBER_METRICS.map((kind): Metric => kind.of(field)));
  const shares = new Map<Metric, Rule>();
  for (const { field, value, max, min } of options.shares) {
    if (value === null) continue;
    const healthier = max === null ? 'higher' : 'lower';
    shares.set(shareOf(field, value, healthier), { fail: null, warn: null, floor: min, ceiling: max, asked: true });
  }
  const metrics = [...measured, ...numbers, ...shares.keys()];
  return { declared: [...PANEL.filter(isIndex), ...metrics], metrics, shares };
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
