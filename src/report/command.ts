/** The command that gives this report on a laptop: sources as the user named them, and what differs from the defaults. */
import { type Options, optionList, settable } from '../options/table.ts';
import type { InputSummary, Report } from '../types.ts';
import { shellWord } from './escape.ts';

export function command({ inputs, options }: Report): string {
  const parts = [
    'npx collapse-gate check',
    `--baseline ${sources(inputs.baseline)}`,
    `--candidate ${sources(inputs.candidate)}`,
    ...(inputs.reference === null ? [] : [`--reference ${sources(inputs.reference)}`]),
    ...(inputs.healthy.length === 0 ? [] : [`--healthy ${[...new Set(inputs.healthy.map(sources))].join(' ')}`]),
    ...flags(options),
  ];
  return parts.join(' \\\n  ');
}

/** Names of options that are set but can't be said on the command line. */
export function unsaid({ options }: Report): string[] {
  return changed(options)
    .filter(({ option }) => !settable(option, 'cli'))
    .map(({ name, option }) => option.key ?? name);
}

/** The seed is said even where it is the default: it is what makes the run repeatable. */
function flags(options: Report['options']): string[] {
  return changed(options)
    .filter(({ option }) => settable(option, 'cli'))
    .map(({ name, option, value }) => [`--${option.flag ?? name}`, ...words(value)].join(' '));
}

function changed(options: Report['options']) {
  return optionList()
    .map((entry) => ({ ...entry, value: options[entry.name as keyof Options] as unknown }))
    .filter(({ option, value }) => !option.unreported && value !== undefined && value !== null && value !== false)
    .filter(({ name, option, value }) => name === 'seed' || JSON.stringify(value) !== JSON.stringify(option.default));
}

function words(value: unknown): string[] {
  if (value === true) return [];
  if (Array.isArray(value)) return value.length === 0 ? ['none'] : value.map((item) => shellWord(String(item)));
  if (typeof value !== 'object' || value === null) return [shellWord(String(value))];
  return pairs(value).map(shellWord);
}

/** `key=value`, and `key.inner=value` of what stands on a lower level. */
function pairs(value: object): string[] {
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'object' ? pairs(item).map((pair) => `${key}.${pair}`) : [`${key}=${item}`],
  );
}

/** Reading joins several paths with a comma and a space. */
function sources({ source }: InputSummary): string {
  return source
    .split(/, |\n/)
    .map((one) => shellWord(one))
    .join(' ');
}
