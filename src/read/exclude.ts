import type { Options } from '../options/table.ts';
import { normalise } from '../text/normalise.ts';
import { openFile } from './bytes/open.ts';
import type { Excluded } from './choice.ts';
import { find, valueAt } from './fields.ts';
import type { Files } from './files.ts';
import { findAll } from './find.ts';
import { recognise } from './index.ts';
import { Reading } from './reading.ts';
import type { Shape } from './shape.ts';
import { Unreadable } from './unreadable.ts';
import { nameOf, promptOf } from './values.ts';

/** The ids and the normalised prompts that are to be left out: lines of text are either, rows have fields for them. */
export async function excludedBy(options: Options, files: Files): Promise<Excluded> {
  const excluded = new Set<string>();
  const add = (name: string | null) => {
    if (name !== null && name.trim() !== '') excluded.add(name.trim()).add(normalise(name));
  };
  for (const file of await findAll('prompts to leave out', options['exclude-prompts'], files)) {
    const reading = new Reading({ ...options, clean: [], select: [], where: [] });
    const shape = naming(add);
    reading.shape = shape;
    const source = await openFile(file, files);
    for await (const { id, prompt, outputs, place } of recognise(source).rows(source, reading)) {
      if (id !== null || prompt !== null) add(id ?? prompt);
      // Lines of text and bare JSON strings are what is meant; what a tool's document calls an output is an answer.
      else if (reading.shape === shape) outputs.forEach(add);
      else reading.bad(place, NAMELESS);
    }
  }
  return excluded;
}

const NAMELESS = 'the row has neither an id nor a prompt';

/** Rows that name prompts and need no output. */
function naming(add: (name: string | null) => void): Shape {
  return {
    id: 'prompts',
    title: 'prompts',
    fits: () => true,
    read(record, { place, reading }) {
      const [id, prompt] = (['id', 'prompt'] as const).map((use) => find(use, record, reading));
      if (id === null && prompt === null) throw new Unreadable(NAMELESS);
      if (id !== null) add(nameOf(valueAt(record, id)));
      else add(promptOf(valueAt(record, prompt!), place));
      return [];
    },
  };
}
