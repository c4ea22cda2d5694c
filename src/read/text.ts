import { isBinary } from './appearance.ts';
import { linesOf } from './bytes/lines.ts';
import type { Format } from './format.ts';
import { rowFrom } from './row.ts';

const NO_FIELDS = {};

/**
 * Plain text: every line is an output. An empty line is an empty output, so that the n-th line stays the n-th (for
 * --pair-by position). Any file could be text, so only .txt is read as such.
 */
export const text: Format = {
  id: 'text',
  title: 'Plain text, an output on each line',
  recognise: ({ name, text }) => name.endsWith('.txt') && !isBinary(text),

  async *rows(source, reading) {
    for await (const { first, texts } of linesOf(source, reading)) {
      for (let i = 0; i < texts.length; i++) {
        const place = { file: source.file, line: first + i };
        const row = rowFrom({ answers: [{ text: texts[i] }], isMapped: true }, NO_FIELDS, {
          place,
          document: NO_FIELDS,
          reading,
        });
        if (row !== null) yield row;
      }
    }
  },
};
