import { type OptionName, type Options, optionList } from '../../src/options/table.ts';

/** The defaults, with some options set. */
export function optionsWith(set: Partial<Record<OptionName, unknown>> = {}): Options {
  const defaults = Object.fromEntries(optionList().map(({ name, option }) => [name, option.default]));
  return { ...defaults, ...set } as Options;
}
