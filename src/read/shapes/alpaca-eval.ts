import { refuseSeveral } from '../candidates.ts';
import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';

/** A row of AlpacaEval's model_outputs.json, or of data in the shape of Alpaca's: what was asked is in two fields there. */
export const alpacaEval: Shape = {
  id: 'alpaca-eval',
  title: 'AlpacaEval outputs',
  fits: ({ instruction, output, generator, input }) =>
    typeof instruction === 'string' &&
    (typeof output === 'string' || output === null) &&
    (typeof generator === 'string' || typeof input === 'string'),
  read(record, { place, reading }) {
    const { instruction, input, output, generator } = record;
    if (output === undefined) throw new Unreadable("the row has no field 'output'");
    if (reading.fields.output === undefined && reading.rowsOfFile === 1)
      refuseSeveral('output', record, new Set(), place);
    const hasInput = typeof input === 'string' && input.trim() !== '';
    return {
      prompt: hasInput ? `${instruction}\n\n${input}` : instruction,
      answers: [{ text: output }],
      facts: { model: generator },
    };
  },
};
