import type { FileInspection, Inspection } from '../read/inspect.ts';
import { cut, terminalText } from './escape.ts';
import { count } from './format.ts';
import { note } from './notes.ts';
import { BOLD, DIM, painter, wrap } from './terminal-text.ts';

/** What would be read of files, for a terminal. */
export function inspection({ files }: Inspection, options: { color: boolean; width: number }): string {
  return `${files.map((file) => oneFile(file, options)).join('\n\n')}\n`;
}

function oneFile(file: FileInspection, { color, width }: { color: boolean; width: number }): string {
  const paint = painter(color);
  const format = file.format === null ? 'not recognised' : `${file.format.title}${file.gzipped ? ', gzip' : ''}`;
  const line = (name: string, text: string) => wrap(`${name.padEnd(10)}${terminalText(text)}`, width, '  ').join('\n');
  const samples = file.samplesPerPrompt;
  const perPrompt =
    samples === null
      ? ''
      : samples.min === samples.max
        ? `${samples.min} a prompt`
        : `${samples.min}-${samples.max} a prompt, median ${samples.median}`;
  const used = file.fields.map(({ name, use }) => (use === null ? name : `${name} (${use})`));
  return [
    `${paint(terminalText(file.file), BOLD)}  ${paint(format, DIM)}`,
    ...(file.rows === 0
      ? []
      : [
          line(
            'read',
            `${count(file.rows)} rows, ${count(file.samples)} outputs (${perPrompt}), ${count(file.prompts)} prompts`,
          ),
        ]),
    ...(file.empty === 0 ? [] : [line('empty', `${count(file.empty)} outputs`)]),
    ...(used.length === 0 ? [] : [line('fields', used.join(', '))]),
    ...(file.firstBad === null
      ? []
      : [
          line(
            'bad lines',
            `${count(file.badLines)}; the first at line ${file.firstBad.place.line}: ${file.firstBad.problem}`,
          ),
        ]),
    ...(file.problem === null ? [] : [line('problem', file.problem.message)]),
    ...file.notes.map((one) => line('note', note(one))),
    ...file.first.map(({ place, text }) => line(`line ${place.line}`, text === null ? '(empty)' : cut(text, 100))),
  ].join('\n');
}
