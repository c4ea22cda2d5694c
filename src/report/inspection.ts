import type { Header } from '../pool/profile/index.ts';
import type { FileInspection, Inspection } from '../read/inspect.ts';
import { runOf } from '../text/rule.ts';
import { cut, terminalText } from './escape.ts';
import { count, counted, percent, token, tokens as tokensOf } from './format.ts';
import { note } from './notes.ts';
import { BOLD, DIM, painter, wrap } from './terminal-text.ts';

/** What would be read of files, for a terminal. */
export function inspection({ files }: Inspection, options: { color: boolean; width: number }): string {
  return `${files.map((file) => oneFile(file, options)).join('\n\n')}\n`;
}

function oneFile(file: FileInspection, { color, width }: { color: boolean; width: number }): string {
  const paint = painter(color);
  const format =
    file.format === null ? 'not recognised' : `${file.format.title}${file.packed === null ? '' : `, ${file.packed}`}`;
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
    ...some(file.questions > 0, 'asks', counted(file.questions, 'question')),
    ...file.facets.map(([name, values]): Fact => [name, values.length > 1 ? listed(values) : values[0][0]]),
    ...about(file),
    ...some(read.length > 0, 'fields', read.map(used).join(', ')),
    ...some(unread.length > 0, 'also has', unread.map(unused).join(', ')),
    ...some(firstBad !== null, 'bad lines', `${count(badLines)}, the first${at}: ${firstBad?.problem}`),
    ...some(problem !== null, 'problem', problem?.message ?? ''),
    // The bad lines have been told.
    ...notes.filter(({ code }) => code !== 'bad-lines-skipped').map((one): Fact => ['note', note(one)]),
    ...first.map(
      ({ place, text }): Fact => [
        place.line === null ? 'sample' : `line ${place.line}`,
        text === null ? '(empty)' : cut(text, 100),
      ],
    ),
  ];
}

type Field = FileInspection['fields'][number];

function used({ name, use, dimension }: Field): string {
  const length = dimension === undefined ? '' : ` of ${counted(dimension, 'number')}`;
  return use === name ? `${name}${length}` : `${name} as ${use}${length}`;
}

/** What looks like a vector can be read as one. */
function unused({ name, dimension }: Field): string {
  return dimension === undefined ? name : `${name} (${counted(dimension, 'number')}: --field embedding=${name})`;
}

function aboutProfile({ tokeniser, tokens, types, words, group, clean, numbers, labels }: Header): Fact[] {
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
    ...some(clean.length > 0, 'cleaned of', clean.join(', ')),
    ...some(fields.length > 0, 'fields', fields.join(', ')),
  ];
}

/** What the file says of how its outputs were made, and what was done to them. */
function about({ told: { settings, conditions, cleaned, reasoning } }: FileInspection): Fact[] {
  const made = Object.entries(settings).map(([name, values]) => `${name} ${Object.keys(values).join(', ')}`);
  const were = Object.entries(conditions).map(([name, outputs]) => `${count(outputs)} ${name}`);
  const without = Object.entries(cleaned).map(([name, { outputs }]) => `${name} from ${count(outputs)}`);
  return [
    ...some(made.length > 0, 'made with', made.join('; ')),
    ...some(were.length > 0, 'outputs', were.join(', ')),
    ...some(
      reasoning.characters > 0,
      'reasoning',
      `${percent(reasoning.characters / reasoning.of, 'coarse')} of the text`,
    ),
    ...some(without.length > 0, 'cleaned', without.join(', ')),
  ];
}

const VALUES_SHOWN = 8;

/** What there is to choose from. */
function listed(values: readonly (readonly [value: string, outputs: number])[]): string {
  const more = values.length > VALUES_SHOWN ? `, and ${count(values.length - VALUES_SHOWN)} more` : '';
  const some = values.slice(0, VALUES_SHOWN).map(([value, outputs]) => `${value} (${count(outputs)})`);
  return `${some.join(', ')}${more}`;
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
