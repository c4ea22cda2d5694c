import { type MetricId, metricById, NUMBER_METRICS, PANEL } from '../metrics/index.ts';
import type { Declared } from '../metrics/metric.ts';
import type { Kind } from './kinds.ts';
import { Problem } from './kinds.ts';
import { readBound, readLimit } from './limits.ts';
import { didYouMean, didYouMeanMetric } from './nearest.ts';

/** The declines that fail and that warn, and bounds on the candidate's own value; null is no limit. */
export interface Rule {
  fail: number | null;
  warn: number | null;
  floor: number | null;
  ceiling: number | null;
  /** Whether the team asked for this metric by name, so that an unclear answer matters. */
  asked: boolean;
}

/** What a team writes for a metric: `off`, `on` (shown, whatever limits it has), or some of the limits. */
export type Rules = { readonly [Id in MetricId]?: 'off' | 'on' | Partial<Omit<Rule, 'asked'>> };

const LIMITS = ['fail', 'warn', 'floor', 'ceiling'] as const;
const BOUNDS = ['floor', 'ceiling'] as const;
const limitSchema = {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\s*-?\\d+(\\.\\d+)?\\s*(%|pp)?\\s*$' }, { const: 'off' }],
};
const ruleSchema = (limits: readonly string[]) => ({
  anyOf: [
    { enum: ['off', 'on'] },
    {
      type: 'object',
      properties: Object.fromEntries(limits.map((name) => [name, ref('limit')])),
      additionalProperties: false,
      minProperties: 1,
    },
  ],
});

/** What many metrics have in common, said once in the schema of the config file: else checking a config takes a second. */
export const DEFINITIONS = {
  limit: limitSchema,
  rule: ruleSchema(LIMITS),
  bounds: ruleSchema(BOUNDS),
  rules: byMetric(({ boundsOnly }) => ref(boundsOnly ? 'bounds' : 'rule')),
};

function ref(name: 'limit' | 'rule' | 'bounds' | 'rules') {
  return { $ref: `#/definitions/${name}` };
}

/** An object whose properties are metrics: those of the panel, and those of numeric fields, whatever the field's name. */
function byMetric(schemaOf: (metric: Declared) => object) {
  return {
    type: 'object',
    properties: Object.fromEntries(PANEL.map((metric) => [metric.id, schemaOf(metric)])),
    patternProperties: Object.fromEntries(
      NUMBER_METRICS.map((kind) => [`^.+:${kind.id}$`, schemaOf(kind.of('FIELD'))]),
    ),
    additionalProperties: false,
  };
}

/** What can be limited of a metric. */
function limitsOf({ boundsOnly }: Declared): readonly (typeof LIMITS)[number][] {
  return boundsOnly ? BOUNDS : LIMITS;
}

/** How far healthy trainings lie apart, by metric. */
export type Spreads = { readonly [Id in MetricId]?: number };

export function spreads(): Kind<Spreads> {
  return {
    placeholder: '',
    schema: byMetric(() => ref('limit')),
    read(value) {
      const entries = Object.entries(asObject(value)).map(([id, said]) => {
        const metric = metricNamed(id);
        return [id, prefixed(id, () => readLimit(said, metric.unit))];
      });
      return Object.fromEntries(entries);
    },
  };
}

export function rules(): Kind<Rules> {
  return { placeholder: '', schema: ref('rules'), read: readRules };
}

/** Rules for single groups, by the group's name; `*` means every group that has none of its own. */
export function rulesByGroup(): Kind<Readonly<Record<string, Rules>>> {
  return {
    placeholder: '',
    schema: { type: 'object', additionalProperties: ref('rules') },
    read(value) {
      return Object.fromEntries(Object.entries(asObject(value)).map(([group, inner]) => [group, readRules(inner)]));
    },
  };
}

/**
 * The rule that holds for a metric: the metric's own limits, then what each of the given rules says, later ones
 * winning; null is `off`. A limit that is loosened past `warn` takes `warn` along, so that it never lies beyond `fail`.
 */
export function ruleFor(metric: Declared, ...said: readonly (Rules | undefined)[]): Rule | null {
  const { fail, warn, floor = null, ceiling = null } = metric.limits;
  const own = { fail, warn, floor, ceiling };
  let rule: Rule | null = metric.byName ? null : { ...own, asked: false };
  for (const rules of said) {
    const one = rules?.[metric.id as MetricId];
    if (one === undefined) continue;
    if (one === 'off') rule = null;
    else if (one === 'on') rule ??= { ...own, asked: false };
    else rule = { ...(rule ?? own), ...one, asked: true };
  }
  if (rule !== null && rule.fail !== null && rule.warn !== null && rule.warn > rule.fail) rule.warn = rule.fail;
  return rule;
}

function readRules(value: unknown): Rules {
  const result: Record<string, Rules[MetricId]> = {};
  for (const [id, said] of Object.entries(asObject(value))) {
    const metric = metricNamed(id);
    if (said === 'off' || said === false) result[id] = 'off';
    else if (said === 'on' || said === true) result[id] = 'on';
    else result[id] = readRule(metric, asObject(said));
  }
  return result;
}

function metricNamed(id: string): Declared {
  const metric = metricById(id);
  if (metric === undefined) throw new Problem(`there is no metric '${id}'`, didYouMeanMetric(id));
  if (!metric.boundsOnly || !id.includes('=')) return metric;
  const [field, value] = id.split('=');
  throw new Problem(
    `'${id}' is a share, and those have rules of their own`,
    `Write shares: [{ field: ${field}, value: ${value}, max: 30% }].`,
  );
}

function readRule(metric: Declared, said: object): Partial<Omit<Rule, 'asked'>> {
  const rule: Partial<Omit<Rule, 'asked'>> = {};
  for (const [name, value] of Object.entries(said)) {
    const limit = limitsOf(metric).find((known) => known === name);
    if (limit === undefined)
      throw new Problem(`${metric.id} has no limit '${name}'`, didYouMean(name, limitsOf(metric)));
    if (value === 'off' || value === null) rule[limit] = null;
    else
      rule[limit] =
        limit === 'fail' || limit === 'warn'
          ? prefixed(metric.id, () => readLimit(value, metric.unit))
          : readBound(value);
  }
  return rule;
}

function prefixed<T>(id: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) throw new Problem(`${id}: ${error.message}`, error.todo);
    throw error;
  }
}

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Problem(
      `'${String(value)}' is not a set of rules`,
      "Write 'metric: { fail: 6%, warn: 3% }' or 'metric: off'.",
    );
  return value;
}
