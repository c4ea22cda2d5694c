import { linesOf } from '../bytes/lines.ts';
import type { Format } from '../format.ts';
import { losesDigitsWithin, rowsOfDocument } from './json-document.ts';
import { jsonRows, jsonValue } from './json-row.ts';

/** One JSON object a line. Blank lines say nothing. */
export const jsonl: Format = {
  id: 'jsonl',
  title: 'JSONL, a JSON object on each line',
  recognise: ({ text }) => /^\s*\{\s*["}]/.test(text),

  async *rows(source, reading) {
    const { file } = source;
    for await (const { first, texts } of linesOf(source, reading)) {
      for (let i = 0; i < texts.length; i++) {
        const text = texts[i];
        if (text === '' || !/\S/.test(text)) continue;
        const place = { file, line: first + i };
        if (reading.rowsOfFile === 0) {
          // A whole document may stand on one long line, of which the head shows only a part.
          const value = reading.attempt(place, () => ({ is: jsonValue(text, place, reading, losesDigitsWithin) }));
          if (value !== null) yield* rowsOfDocument(value.is, () => place, reading);
          continue;
        }
        // Handing on by yield* would take a promise more for each row.
        for (const row of jsonRows(text, place, reading)) yield row;
      }
    }
  },
};
