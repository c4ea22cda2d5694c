/**
 * What values an option can take. A kind knows how to read one from a flag or input (a string), from a config file
 * (a JSON value), and how to say it in a JSON schema. Reading throws a Problem, which `resolve` turns into an error
 * that names the option and who set it.
 */
export interface Kind<T> {
  read(value: unknown): T;
  schema: object;
  /** The words of a value as a flag takes them, where that is no plain text, list or object of such. */
  say?(value: T): readonly string[];
  /** How the value is written in --help; empty for a switch. */
  placeholder: string;
  /** Whether a flag may be followed by several values. */
  many?: boolean;
}

/** What is wrong with a value and what would be right. */
export class Problem extends Error {
  readonly todo: string;
  constructor(problem: string, todo: string) {
    super(problem);
    this.todo = todo;
  }
}

export function text(placeholder = 'text'): Kind<string | null> {
  return {
    placeholder,
    schema: { type: 'string', minLength: 1 },
    read(value) {
      if (value === null) return null;
      if (typeof value !== 'string' || value.trim() === '')
        throw new Problem('is not a text', 'Give one, or leave it out.');
      return value.trim();
    },
  };
}

export function number(low: number, high: number, placeholder = 'number'): Kind<number> {
  return {
    placeholder,
    schema: { type: 'number', exclusiveMinimum: low, exclusiveMaximum: high },
    read(value) {
      const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof n !== 'number' || !(n > low && n < high))
        throw new Problem(`'${String(value)}' is not a number between ${low} and ${high}`, 'Give such a number.');
      return n;
    },
  };
}

export function integer(low: number, high = 2 ** 31 - 1): Kind<number> {
  return {
    placeholder: 'n',
    schema: { type: 'integer', minimum: low, maximum: high },
    read(value) {
      const n = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
      if (typeof n !== 'number' || !Number.isInteger(n) || n < low || n > high)
        throw new Problem(`'${String(value)}' is not a whole number from ${low} to ${high}`, 'Give such a number.');
      return n;
    },
  };
}

/** A whole number from `low` on, or 0. */
export function integerOrZero(low: number): Kind<number> {
  const { read } = integer(0);
  return {
    placeholder: 'n',
    schema: { type: 'integer', anyOf: [{ const: 0 }, { minimum: low }] },
    read(value) {
      const n = read(value);
      if (n > 0 && n < low) throw new Problem(`${n} is below ${low}`, `Give 0, or ${low} or more.`);
      return n;
    },
  };
}

export function choice<const T extends string>(...values: readonly T[]): Kind<T> {
  return {
    placeholder: values.join('|'),
    schema: { enum: values },
    read(value) {
      const found = values.find((v) => v === (typeof value === 'string' ? value.trim() : value));
      if (found === undefined)
        throw new Problem(`'${String(value)}' is not one of ${values.join(', ')}`, 'Choose one of them.');
      return found;
    },
  };
}

export function flag(): Kind<boolean> {
  return {
    placeholder: '',
    schema: { type: 'boolean' },
    read(value) {
      const v = typeof value === 'string' ? value.trim().toLowerCase() : value;
      if (v === true || v === 'true') return true;
      if (v === false || v === 'false') return false;
      throw new Problem(`'${String(value)}' is neither true nor false`, 'Write true or false.');
    },
  };
}

/** Paths or globs: a list, or a text with one a line. A config file may also say `{ path: … }`, or only what other options name beside that. */
export function paths(needed: 'paths' | 'or what is beside them' = 'paths'): Kind<readonly string[]> {
  const one = { type: 'string', minLength: 1 };
  const list = { type: 'array', items: one, minItems: 1 };
  const optional = needed !== 'paths';
  return {
    placeholder: 'path...',
    many: true,
    schema: {
      anyOf: [
        one,
        list,
        {
          type: 'object',
          properties: { path: { anyOf: [one, list] } },
          ...(optional ? { minProperties: 1 } : { required: ['path'] }),
          additionalProperties: false,
        },
      ],
    },
    read(value) {
      const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
      const inner = isObject ? ((value as { path?: unknown }).path ?? (optional ? [] : value)) : value;
      const items = (Array.isArray(inner) ? inner : [inner]).flatMap((item) => {
        if (typeof item !== 'string') throw new Problem(`'${String(item)}' is not a path`, 'Give paths or globs.');
        return item.split('\n');
      });
      return items.map((item) => item.trim()).filter((item) => item !== '');
    },
  };
}

/** Names: a list, or a text with some of them between commas or one a line. `none` is an empty list. */
export function names(): Kind<readonly string[]> {
  const one = { type: 'string', minLength: 1 };
  return {
    placeholder: 'name...',
    many: true,
    schema: { anyOf: [one, { type: 'array', items: one }] },
    read(value) {
      const items = (Array.isArray(value) ? value : [value]).flatMap((item) => {
        if (typeof item !== 'string') throw new Problem(`'${String(item)}' is not a name`, 'Give names of fields.');
        return item.split(/[\n,]/).map((name) => name.trim());
      });
      return items.length === 1 && items[0] === 'none' ? [] : [...new Set(items.filter((item) => item !== ''))];
    },
  };
}

/** Some of these: a list, or a text with some of them between commas or one a line. `none` is an empty list. */
export function list<const T extends string>(...values: readonly T[]): Kind<readonly T[]> {
  const one = { enum: [...values, 'none'] };
  const { read } = names();
  return {
    placeholder: `${values.join('|')}...`,
    many: true,
    schema: { anyOf: [one, { type: 'array', items: { enum: values } }] },
    read(value) {
      const said = read(value);
      const strange = said.find((name) => !values.some((known) => known === name));
      if (strange !== undefined)
        throw new Problem(`'${strange}' is not one of ${values.join(', ')}`, 'Choose some of them.');
      return values.filter((known) => said.includes(known));
    },
  };
}

/** Names of fields by what they hold: `output=my_pred`, one a line, or an object in a config file. */
export function record<const K extends string>(
  keys: readonly K[],
  placeholder: string,
): Kind<Readonly<Partial<Record<K, string>>>> {
  return {
    placeholder,
    many: true,
    schema: {
      type: 'object',
      properties: Object.fromEntries(keys.map((key) => [key, { type: 'string', minLength: 1 }])),
      additionalProperties: false,
    },
    read(value) {
      const pairs =
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.entries(value)
          : splitPairs(value, keys);
      const result: Partial<Record<K, string>> = {};
      for (const [key, field] of pairs) {
        const known = keys.find((k) => k === key);
        if (known === undefined)
          throw new Problem(`'${key}' is not one of ${keys.join(', ')}`, `Write ${keys[0]}=NAME.`);
        if (typeof field !== 'string' || field === '')
          throw new Problem(`'${key}' has no field name`, `Write ${key}=NAME.`);
        result[known] = field;
      }
      return result;
    },
  };
}

function splitPairs(value: unknown, keys: readonly string[]): [string, string][] {
  const lines = (Array.isArray(value) ? value : [value]).flatMap((item) => String(item).split(/[\n,]/));
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf('=');
      if (at < 1) throw new Problem(`'${line}' has no '='`, `Write ${keys[0]}=NAME.`);
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
}
