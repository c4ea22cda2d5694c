import { UNKNOWN } from '../metrics/share.ts';
import type { Kind } from './kinds.ts';
import { Problem } from './kinds.ts';
import { readBound } from './limits.ts';
import { didYouMean } from './nearest.ts';

/** How large the share of outputs with a value of a field may be or must be; without a value the field is only counted. */
export interface ShareRule {
  field: string;
  /** Null where all values are counted and none has a limit. */
  value: string | null;
  max: number | null;
  min: number | null;
}

const KEYS = ['field', 'value', 'max', 'min'];
const bound = { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\s*\\d+(\\.\\d+)?\\s*%?\\s*$' }] };
const one = {
  type: 'object',
  properties: {
    field: { type: 'string', minLength: 1 },
    value: { type: ['string', 'number', 'boolean'], minLength: 1 },
    max: bound,
    min: bound,
  },
  required: ['field'],
  additionalProperties: false,
};

export function shares(): Kind<readonly ShareRule[]> {
  return {
    placeholder: '',
    schema: { type: 'array', items: one },
    read(value) {
      if (!Array.isArray(value))
        throw new Problem('is not a list', 'Write - { field: provenance, value: synthetic, max: 30% }.');
      const rules = value.map(readShare);
      const twice = rules.find((rule, i) => rules.findIndex((one) => isSame(one, rule)) < i);
      if (twice !== undefined)
        throw new Problem(
          `there are two rules for '${twice.field}'${twice.value === null ? '' : ` and '${twice.value}'`}`,
          'Write max and min into one.',
        );
      return rules;
    },
  };
}

function isSame(one: ShareRule, other: ShareRule): boolean {
  return one.field === other.field && one.value === other.value;
}

function readShare(said: unknown): ShareRule {
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    throw new Problem(`'${String(said)}' is not a rule`, 'Write { field: NAME }.');
  const { field, value = null, max = null, min = null, ...others } = said as Record<string, unknown>;
  const [strange] = Object.keys(others);
  if (strange !== undefined)
    throw new Problem(`there is no '${strange}' in a rule for shares`, didYouMean(strange, KEYS));
  if (typeof field !== 'string' || field === '')
    throw new Problem('a rule for shares names no field', 'Write field: NAME.');
  if (value !== null && !['string', 'number', 'boolean'].includes(typeof value))
    throw new Problem(`the rule for '${field}' has a value that is neither text nor number`, 'Write value: NAME.');
  if (value === '')
    throw new Problem(`the rule for '${field}' has an empty value`, `Write value: ${UNKNOWN} for rows without one.`);
  const rule = {
    field,
    value: value === null ? null : String(value),
    max: max === null ? null : share(max),
    min: min === null ? null : share(min),
  };
  if (rule.value === null && (rule.max !== null || rule.min !== null))
    throw new Problem(
      `the rule for '${field}' limits no value`,
      `Write value: NAME, or value: ${UNKNOWN} for rows without one.`,
    );
  if (rule.max !== null && rule.min !== null && rule.min > rule.max)
    throw new Problem(
      `the rule for '${field}' wants at least ${rule.min} and at most ${rule.max}`,
      'Let min be below max.',
    );
  return rule;
}

function share(value: unknown): number {
  const read = readBound(value);
  if (read < 0 || read > 1) throw new Problem(`'${String(value)}' is no share`, 'Write 30% or 0.3.');
  return read;
}
