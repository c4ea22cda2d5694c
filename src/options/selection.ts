import type { Kind } from './kinds.ts';
import { Problem } from './kinds.ts';

const SIDES = ['baseline', 'candidate', 'reference', 'healthy'] as const;

/** Of which rows a field must have which value; one side's, or every side's. `*` stands for any. */
export interface Chosen {
  side: (typeof SIDES)[number] | null;
  field: string;
  value: string;
}

/** Values of fields, `field=value` or `side.field=value`, one a line; in a config file an object, by side or for all. */
export function chosen(): Kind<readonly Chosen[]> {
  const value = { type: ['string', 'number', 'boolean'] };
  const values = { anyOf: [value, { type: 'array', items: value }] };
  return {
    placeholder: '[side.]field=value...',
    many: true,
    schema: {
      type: 'object',
      properties: Object.fromEntries(
        SIDES.map((side) => [side, { anyOf: [values, { type: 'object', additionalProperties: values }] }]),
      ),
      additionalProperties: values,
    },
    say: (all) => all.map(({ side, field, value }) => `${side === null ? '' : `${side}.`}${field}=${value}`),
    read(said) {
      const pairs = typeof said === 'object' && said !== null && !Array.isArray(said) ? entries(said) : lines(said);
      return pairs.map(([name, value]) => choice(name, value));
    },
  };
}

function choice(name: string, value: unknown): Chosen {
  if (!['string', 'number', 'boolean'].includes(typeof value))
    throw new Problem(`'${name}' has no value`, `Write ${name}=VALUE.`);
  const side = SIDES.find((one) => name.startsWith(`${one}.`)) ?? null;
  const field = side === null ? name : name.slice(side.length + 1);
  if (field === '') throw new Problem(`'${name}' names no field`, 'Write field=VALUE.');
  return { side, field, value: String(value).trim() };
}

/** Of an object: `{model: x}`, `{model: [x, y]}`, `{candidate: {model: x}}`. */
function entries(object: object): [string, unknown][] {
  return Object.entries(object).flatMap(([name, value]): [string, unknown][] => {
    if (Array.isArray(value)) return value.map((one) => [name, one]);
    if (typeof value !== 'object' || value === null) return [[name, value]];
    return entries(value).map(([field, one]) => [`${name}.${field}`, one]);
  });
}

/** A value may hold anything but a line break; only the first = parts it from the field. */
function lines(said: unknown): [string, string][] {
  return (Array.isArray(said) ? said : [said])
    .flatMap((item) => String(item).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf('=');
      if (at < 1) throw new Problem(`'${line}' has no '='`, 'Write field=VALUE.');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
}
