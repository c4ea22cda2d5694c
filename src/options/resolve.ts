import { UserError } from '../errors.ts';
import { Problem } from './kinds.ts';
import { type OptionName, type Options, optionList, type Source, settable } from './table.ts';

/** Raw values by option name, as a flag, an input or the config file gave them. */
export type Given = Readonly<Partial<Record<OptionName, unknown>>>;

/** Who set an option: a flag or an input, the config file, or nobody. */
export type SetBy = 'cli' | 'action' | 'config' | 'default';

/** Flag or input first, then the config file, then the default; each read by its kind. The result is frozen. */
export function resolve(
  given: Given,
  config: Given,
  source: 'cli' | 'action',
): { options: Options; setBy: Readonly<Record<OptionName, SetBy>> } {
  const options: Record<string, unknown> = {};
  const setBy: Record<string, SetBy> = {};
  for (const { name, option } of optionList()) {
    const from: SetBy = given[name] !== undefined ? source : config[name] !== undefined ? 'config' : 'default';
    setBy[name] = from;
    options[name] =
      from === 'default' ? option.default : read(name, from === 'config' ? config[name] : given[name], from);
  }
  return { options: Object.freeze(options) as Options, setBy: setBy as Record<OptionName, SetBy> };
}

function read(name: OptionName, value: unknown, from: Source): unknown {
  const { option } = optionList().find((entry) => entry.name === name)!;
  try {
    return option.kind.read(value);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new UserError('bad-option', { option: spelling(name, from), problem: error.message, todo: error.todo });
  }
}

/** An option as the user wrote it there: a flag, an input or a property of the config file. */
export function spelling(name: OptionName, from: Source): string {
  const { option } = optionList().find((entry) => entry.name === name)!;
  if (from === 'cli') return `--${option.flag ?? name}`;
  return from === 'config' ? `'${option.key ?? name}' in the config file` : `input '${name}'`;
}

/** Options from a parsed config file that the schema has accepted: nested properties become option names. */
export function fromConfig(config: Readonly<Record<string, unknown>>): Given {
  const given: Partial<Record<OptionName, unknown>> = {};
  for (const { name, option } of optionList()) {
    if (!settable(option, 'config')) continue;
    let value: unknown = config;
    for (const part of (option.key ?? name).split('.')) {
      value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined;
    }
    if (value !== undefined) given[name] = value;
  }
  return given;
}
