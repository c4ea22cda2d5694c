/**
 * The command that gives this report on a laptop: sources as the user named them, or where they can be had, and what
 * differs from the defaults.
 */
import { type Options, optionList, settable } from '../options/table.ts';
import type { InputSummary, Report } from '../types.ts';
import { shellWord } from './escape.ts';
import { provenanceOf, short } from './provenance.ts';

type Role = 'baseline' | 'candidate';

export function command({ inputs, options }: Report): string {
  const parts = [
    'npx collapse-gate check',
    `--baseline ${sources(inputs.baseline, 'baseline')}`,
    `--candidate ${sources(inputs.candidate, 'candidate')}`,
    ...(inputs.reference === null ? [] : [`--reference ${sources(inputs.reference, 'baseline')}`]),
    ...(inputs.healthy.length === 0
      ? []
      : [`--healthy ${[...new Set(inputs.healthy.map((run) => sources(run, 'baseline')))].join(' ')}`]),
    ...flags(options, inputs),
  ];
  const before = [fetching(inputs.baseline, 'baseline'), fetching(inputs.candidate, 'candidate')];
  return [...before, parts.join(' \\\n  ')].filter((line) => line !== '').join('\n');
}

/** Names of options that are set but can't be said on the command line. */
export function unsaid({ options }: Report): string[] {
  return changed(options)
    .filter(({ option }) => !settable(option, 'cli'))
    .map(({ name, option }) => option.key ?? name);
}

/** The seed is said even where it is the default: it is what makes the run repeatable. */
function flags(options: Report['options'], { baseline }: Report['inputs']): string[] {
  const from = provenanceOf(baseline);
  /** A file as the base branch has it lies where the baseline does. */
  const placed = (word: string) =>
    from.kind === 'committed' && word.startsWith(`${from.branch}:`)
      ? `${worktreeOf(from.commit)}/${word.slice(from.branch.length + 1)}`
      : word;
  return changed(options)
    .filter(({ option }) => settable(option, 'cli'))
    .map(({ name, option, value }) => {
      const said = option.kind.say?.(value) ?? value;
      const own = name === 'exclude-prompts' && Array.isArray(said) ? said.map(placed) : said;
      return [`--${option.flag ?? name}`, ...words(own)].join(' ');
    });
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

function sources(side: InputSummary, role: Role): string {
  const from = provenanceOf(side);
  switch (from.kind) {
    case 'kept':
      return shellWord(keptFile(from.run, role));
    case 'committed':
      return from.paths.map((path) => shellWord(`${worktreeOf(from.commit)}/${path}`)).join(' ');
    case 'here':
      return from.paths.map(shellWord).join(' ');
  }
}

/** How to have what lies on no laptop: a comment, and what to run. */
function fetching(side: InputSummary, role: Role): string {
  const from = provenanceOf(side);
  switch (from.kind) {
    case 'kept':
      return `# The ${role} that run ${from.run} has kept:\n${download(from.run, role)}`;
    case 'committed':
      return `# The ${role} as ${shellWord(from.branch)} has it:\ngit worktree add --detach ${shellWord(worktreeOf(from.commit))} ${shellWord(from.commit)}`;
    case 'here':
      return '';
  }
}

/** The artifact is one file, not archived; GitHub hands it out by its id. */
function download(run: string, role: Role): string {
  const id = `first(.artifacts[] | select(.name | startswith("collapse-gate-${role}-")).id)`;
  const found = `gh api 'repos/{owner}/{repo}/actions/runs/${run}/artifacts' --jq '${id}'`;
  return `gh api "repos/{owner}/{repo}/actions/artifacts/$(${found})/zip" > ${keptFile(run, role)}`;
}

function keptFile(run: string, role: Role): string {
  return `${role}-of-run-${run}.cgp`;
}

function worktreeOf(commit: string): string {
  return `../collapse-gate-${short(commit)}`;
}
