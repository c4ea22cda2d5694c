import { metricById, PANEL } from '../metrics/index.ts';
import type { Parameter, Parameters, Values } from '../metrics/parameters.ts';
import type { Kind } from './kinds.ts';
import { choice, flag, integer, Problem } from './kinds.ts';
import { didYouMean } from './nearest.ts';

/** What a team sets of single metrics, by the metric's name. */
export type Settings = Readonly<Record<string, Values>>;

/** The settings of metrics: `self-bleu.n=4`, one a line, or an object in a config file. */
export function settings(): Kind<Settings> {
  return {
    placeholder: 'metric.name=value...',
    many: true,
    schema: {
      type: 'object',
      properties: Object.fromEntries(adjustable().map(({ id, parameters }) => [id, schemaOf(parameters)])),
      additionalProperties: false,
    },
    read(value) {
      const result: Record<string, Record<string, Values[string]>> = {};
      for (const [id, name, said] of entriesOf(value)) {
        const parameters = parametersOf(id);
        if (!Object.hasOwn(parameters, name))
          throw new Problem(`${id} has no setting '${name}'`, didYouMean(name, Object.keys(parameters)));
        try {
          result[id] ??= {};
          result[id][name] = kindOf(parameters[name]).read(said) as Values[string];
        } catch (error) {
          if (error instanceof Problem) throw new Problem(`${id}.${name}: ${error.message}`, error.todo);
          throw error;
        }
      }
      return result;
    },
  };
}

function adjustable(): { id: string; parameters: Parameters }[] {
  return PANEL.flatMap(({ id, parameters }) => (parameters === undefined ? [] : [{ id, parameters }]));
}

function parametersOf(id: string): Parameters {
  const found = adjustable().find((one) => one.id === id);
  if (found !== undefined) return found.parameters;
  if (metricById(id) !== undefined) throw new Problem(`${id} has no settings`, `See collapse-gate explain ${id}.`);
  throw new Problem(
    `there is no metric '${id}'`,
    didYouMean(
      id,
      adjustable().map((one) => one.id),
      'collapse-gate explain lists all metrics.',
    ),
  );
}

function entriesOf(value: unknown): [id: string, name: string, said: unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).flatMap(([id, own]) => {
      if (typeof own !== 'object' || own === null || Array.isArray(own))
        throw new Problem(`'${id}' is not followed by settings`, `Write ${id}: { NAME: VALUE }.`);
      return Object.entries(own).map(([name, said]): [string, string, unknown] => [id, name, said]);
    });
  }
  const lines = (Array.isArray(value) ? value : [value]).flatMap((item) => String(item).split(/[\n,]/));
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const match = /^([\w:-]+)\.([\w-]+)\s*=\s*(.+)$/.exec(line);
      if (match === null) throw new Problem(`'${line}' is not a setting`, 'Write METRIC.NAME=VALUE.');
      return [match[1], match[2], match[3]];
    });
}

function schemaOf(parameters: Parameters): object {
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(parameters).map(([name, parameter]) => [
        name,
        { description: parameter.about, default: parameter.default, ...kindOf(parameter).schema },
      ]),
    ),
    additionalProperties: false,
  };
}

function kindOf(parameter: Parameter): Kind<unknown> {
  switch (parameter.kind) {
    case 'whole':
      return integer(parameter.low, parameter.high);
    case 'real':
      return between(parameter.low, parameter.high);
    case 'choice':
      return choice(...parameter.values);
    case 'flag':
      return flag();
    case 'name':
      return name();
  }
}

/** A name such as that of a field; none where it is empty. */
function name(): Kind<string> {
  return {
    placeholder: 'name',
    schema: { type: 'string' },
    read(value) {
      if (typeof value !== 'string') throw new Problem(`'${String(value)}' is not a name`, 'Give one in quotes.');
      return value;
    },
  };
}

function between(low: number, high: number): Kind<number> {
  return {
    placeholder: 'number',
    schema: { type: 'number', minimum: low, ...(Number.isFinite(high) && { maximum: high }) },
    read(value) {
      const n = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof n !== 'number' || !(n >= low && n <= high))
        throw new Problem(
          `'${String(value)}' is not a number ${Number.isFinite(high) ? `from ${low} to ${high}` : `of ${low} or more`}`,
          'Give such a number.',
        );
      return n;
    },
  };
}
