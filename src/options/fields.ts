import { metricById, PANEL } from '../metrics/index.ts';
import { OPTIONS, type Options } from './table.ts';

/** A field that must be there, since something names it: a misspelt one would pass in silence. */
export interface AskedField {
  field: string;
  as: 'number' | 'label';
  /** What names it, as a message says it. */
  by: string;
}

/** The fields that options name; those that are read by themselves where they are there are none of them. */
export function fieldsAsked(options: Options): AskedField[] {
  const numbers = options.numbers === OPTIONS.numbers.default ? [] : options.numbers;
  return [
    ...numbers.map((field): AskedField => ({ field, as: 'number', by: "the option 'numbers'" })),
    ...inRules(options).map(({ id, field }): AskedField => ({ field, as: 'number', by: `the rule '${id}'` })),
    ...inSettings(options).map(({ id, field }): AskedField => ({ field, as: 'number', by: `the setting '${id}'` })),
    ...options.shares.map(({ field }): AskedField => ({ field, as: 'label', by: "a rule of 'shares'" })),
  ];
}

/** The numeric fields that rules ask about, of the whole or of a group. */
export function fieldsInRules(options: Pick<Options, 'rules' | 'group-rules'>): string[] {
  return [...new Set(inRules(options).map(({ field }) => field))];
}

/** The numeric fields that rules or the settings of metrics name: they are read without being asked for again. */
export function fieldsNamed(options: Pick<Options, 'rules' | 'group-rules' | 'metric-settings'>): string[] {
  return [...new Set([...inRules(options), ...inSettings(options)].map(({ field }) => field))];
}

interface Named {
  id: string;
  field: string;
}

function inRules(options: Pick<Options, 'rules' | 'group-rules'>): Named[] {
  return [options.rules, ...Object.values(options['group-rules'])].flatMap((rules) =>
    Object.entries(rules).flatMap(([id, said]) => {
      const field = said === 'off' ? undefined : metricById(id)?.field;
      return field === undefined ? [] : { id, field };
    }),
  );
}

function inSettings(options: Pick<Options, 'metric-settings'>): Named[] {
  return PANEL.flatMap(({ id, parameters = {} }) =>
    Object.entries(options['metric-settings'][id] ?? {}).flatMap(([name, value]) =>
      parameters[name].kind === 'name' && value !== '' ? { id: `${id}.${name}`, field: String(value) } : [],
    ),
  );
}
