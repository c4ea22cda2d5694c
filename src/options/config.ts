import type { ErrorObject } from 'ajv';
import { UserError } from '../errors.ts';
import { configSchema } from './config-schema.ts';
import { type ConfigText, readYaml } from './config-text.ts';
import { Problem } from './kinds.ts';
import { didYouMean } from './nearest.ts';
import { fromConfig, type Given } from './resolve.ts';
import { optionList, settable } from './table.ts';

/** What a config file sets, in YAML or JSON; `path` is its name in messages. What the schema does not know is an error. */
export async function parseConfig(text: string, path: string): Promise<Given> {
  const config = await readYaml(text, path);
  // A CommonJS package: bundled, only its default is there under a dynamic import.
  const { default: ajv } = await import('ajv');
  const validate = new ajv.Ajv({ verbose: true, allowUnionTypes: true, inlineRefs: false }).compile(configSchema());
  if (!validate(config.value)) throw badConfig(mostPrecise(validate.errors!), config, path);
  const given = fromConfig(config.value as Record<string, unknown>);
  for (const entry of configurable()) requireReadable(entry, given[entry.name], config, path);
  return given;
}

/** What the schema accepts the option's kind may still refuse: here, where the line is known, not where it is used. */
function requireReadable({ key, option }: Entry, value: unknown, { lineOf }: ConfigText, file: string): void {
  const problem = value === undefined ? null : problemOf(() => option.kind.read(value));
  if (problem === null) return;
  const path = [...key.split('.'), ...culprit(option.kind.read, value, problem.message)];
  throw new UserError(
    'bad-config',
    { problem: `${key}: ${problem.message}`, todo: problem.todo },
    { file, line: lineOf(path) },
  );
}

/** The way to the innermost part of a value that has the same problem when it stands there alone. */
function culprit(read: (value: unknown) => unknown, value: unknown, message: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const alone = (key: string, part: unknown) => (Array.isArray(value) ? [part] : { [key]: part });
  for (const [key, part] of Object.entries(value)) {
    const readAlone = (inner: unknown) => read(alone(key, inner));
    if (problemOf(() => readAlone(part))?.message === message) return [key, ...culprit(readAlone, part, message)];
  }
  return [];
}

function problemOf(read: () => unknown): Problem | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/**
 * Of the errors of several alternatives, the one about the innermost value: there the reader has to look. That a value
 * is none of the alternatives says the least.
 */
function mostPrecise(errors: readonly ErrorObject[]): ErrorObject {
  const precision = (error: ErrorObject) => 2 * pathOf(error).length + (/^(anyOf|const)$/.test(error.keyword) ? 0 : 1);
  return errors.reduce((best, error) => (precision(error) > precision(best) ? error : best));
}

/** Where an error is; of a property too many, that property. */
function pathOf({ instancePath, params }: ErrorObject): string[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return 'additionalProperty' in params ? [...path, String(params.additionalProperty)] : path;
}

function badConfig(error: ErrorObject, { value, lineOf }: ConfigText, file: string): UserError {
  const path = pathOf(error);
  const { problem, todo } = describe(error, path, value);
  return new UserError('bad-config', { problem, todo }, { file, line: lineOf(path) });
}

function describe(error: ErrorObject, path: readonly string[], config: unknown): { problem: string; todo: string } {
  const name = path.join('.');
  if (path.length === 0)
    return { problem: 'the config is not a set of options', todo: "Write lines such as 'alpha: 0.01'." };
  const option = optionAt(path);
  if (option === undefined && error.keyword === 'additionalProperties')
    return { problem: `there is no option '${name}'`, todo: nearest(name) };
  if (error.data === null) return { problem: `'${name}' has no value`, todo: 'Give it one, or delete the line.' };
  if (option === undefined)
    return { problem: `'${name}' ${error.message}`, todo: `Write ${keys(name).join(', ')} below it.` };
  return ownWords(option, config) ?? { problem: `'${name}' ${error.message}`, todo: `${option.option.about}` };
}

/** The option's kind says best what is wrong with its value, if it is stricter than the schema or as strict. */
function ownWords({ key, option }: Entry, config: unknown): { problem: string; todo: string } | null {
  let value = config;
  for (const part of key.split('.')) value = (value as Record<string, unknown>)[part];
  const problem = problemOf(() => option.kind.read(value));
  return problem && { problem: `${key}: ${problem.message}`, todo: problem.todo };
}

type Entry = ReturnType<typeof configurable>[number];

function configurable() {
  return optionList()
    .filter(({ option }) => settable(option, 'config'))
    .map(({ name, option }) => ({ name, option, key: option.key ?? name }));
}

/** The option to whose value a path leads. */
function optionAt(path: readonly string[]): Entry | undefined {
  return configurable().find(({ key }) => `${path.join('.')}.`.startsWith(`${key}.`));
}

function keys(within: string): string[] {
  return configurable()
    .filter(({ key }) => key.startsWith(`${within}.`))
    .map(({ key }) => key);
}

function nearest(name: string): string {
  const known = optionList().find((entry) => entry.name === name || entry.option.flag === name);
  if (known === undefined)
    return didYouMean(
      name,
      configurable().map(({ key }) => key),
    );
  if (settable(known.option, 'config')) return `Write it as '${known.option.key ?? known.name}'.`;
  return 'It can only be given where the program is called.';
}
