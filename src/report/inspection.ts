import type { Header } from '../pool/profile/index.ts';
import type { FileInspection, Inspection } from '../read/inspect.ts';
import { runOf } from '../text/rule.ts';
import { cut, terminalText } from './escape.ts';
import { count, counted, token, tokens as tokensOf } from './format.ts';
import { note } from './notes.ts';
import { BOLD, DIM, painter, wrap } from './terminal-text.ts';

/** What would be read of files, for a terminal. */
export function inspection({ files }: Inspection, options: { color: boolean; width: number }): string {
  return `${files.map((file) => oneFile(file, options)).join('\n\n')}\n`;
}

function oneFile(file: FileInspection, { color, width }: { color: boolean; width: number }): string {
  const paint = painter(color);
  const format = file.format === null ? 'not recognised' : `${file.format.title}${file.gzipped ? ', gzip' : ''}`;
  const line = ([name, text]: Fact) => {
    const head = `  ${name.padEnd(10)} `;
    const [first, ...rest] = wrap(terminalText(text), width, head);
    return [paint(head, DIM) + first.slice(head.length), ...rest].join('\n');
  };
  return [`${paint(terminalText(file.file), BOLD)}  ${paint(format, DIM)}`, ...facts(file).map(line)].join('\n');
}

type Fact = readonly [name: string, text: string];

/** What there is to say of a file, in the order in which one would ask. */
function facts(file: FileInspection): Fact[] {
  const { rows, empty, profile, fields, firstBad, badLines, problem, notes, first } = file;
  // A profile has said which fields it has.
  const read = fields.filter(({ use }) => use !== null && profile === null);
  const unread = fields.filter(({ use }) => use === null && profile === null);
  const at = firstBad === null || firstBad.place.line === null ? '' : ` at line ${firstBad.place.line}`;
  return [
    ...some(rows > 0, 'read', amounts(file)),
    ...some(empty > 0, 'empty', counted(empty, 'output')),
    ...(profile === null ? [] : aboutProfile(profile)),
    ...some(
      read.length > 0,
      'fields',
      read.map(({ name, use }) => (use === name ? name : `${name} as ${use}`)).join(', '),
    ),
    ...some(unread.length > 0, 'not used', unread.map(({ name }) => name).join(', ')),
    ...some(firstBad !== null, 'bad lines', `${count(badLines)}, the first${at}: ${firstBad?.problem}`),
    ...some(problem !== null, 'problem', problem?.message ?? ''),
    // The bad lines have been told.
    ...notes.filter(({ code }) => code !== 'bad-lines-skipped').map((one): Fact => ['note', note(one)]),
    ...first.map(({ place, text }): Fact => [`line ${place.line}`, text === null ? '(empty)' : cut(text, 100)]),
  ];
}

function aboutProfile({ tokeniser, tokens, types, words, group, numbers, labels }: Header): Fact[] {
  const fields = [
    ...(group === null ? [] : [`${group} as group (with --group-by ${group})`]),
    ...numbers.map((name) => `${name} as number`),
    ...labels.map((name) => `${name} as label`),
  ];
  const run = runOf(tokeniser);
  const unit = tokeniser.startsWith('token-ids') ? 'tokens' : run === null ? 'words' : 'characters';
  const all = `${count(tokens)} ${(tokens === 1 ? token : tokensOf)(unit, run)}`;
  return [
    ['counts', `${all}, ${count(types)} different; those of two prompts ${words ? 'by name' : 'without names'}`],
    ['cut by', tokeniser],
    ...some(fields.length > 0, 'fields', fields.join(', ')),
  ];
}

function amounts({ rows, samples, prompts, samplesPerPrompt }: FileInspection): string {
  return `${counted(rows, 'row')}, ${counted(samples, 'output')} to ${counted(prompts, 'prompt')} (${each(samplesPerPrompt)})`;
}

function each(samples: FileInspection['samplesPerPrompt']): string {
  if (samples === null) return 'none';
  const { min, median, max } = samples;
  return min === max ? `${min} each` : `${min} to ${max} each, median ${median}`;
}

function some(wanted: boolean, name: string, text: string): Fact[] {
  return wanted ? [[name, text]] : [];
}
