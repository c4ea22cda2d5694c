import { UserError } from '../../errors.ts';
import { outputCandidates } from '../candidates.ts';
import type { Fields } from '../format.ts';
import type { Shape } from '../shape.ts';
import { shown } from '../shown.ts';
import { Unreadable } from '../unreadable.ts';
import { contentId } from './content-id.ts';

/**
 * A line of L-Eval's predictions: the answer stands under the model's name (`turbo-16k_pred`). The same query is asked of
 * several documents, which some models' files leave out, so it takes the right answer as well to tell what was asked.
 */
export const lEval: Shape = {
  id: 'l-eval',
  title: 'L-Eval predictions',
  fits: (record) => {
    const names = predictionsOf(record);
    const isTheirs = typeof record.query === 'string' && 'gt' in record && names.length > 0;
    return isTheirs && outputCandidates(record).every((name) => names.includes(name));
  },
  read(record, { reading, place }) {
    const names = predictionsOf(record);
    const mapped = reading.fields.output;
    if (names.length > 1 && mapped === undefined)
      throw new UserError('which-output', { fields: shown(names), guess: shown([names[0]]) }, place);
    const name = mapped ?? names[0];
    if (name === undefined) throw new Unreadable('the row has no field that ends in _pred');
    return {
      id: contentId([record.query, record.gt]),
      isContentId: true,
      prompt: record.query,
      answers: [{ text: record[name] }],
      facts: { model: name.replace(/_pred$/, '') },
    };
  },
};

function predictionsOf(record: Fields): string[] {
  return Object.keys(record).filter((name) => /._pred$/.test(name) && typeof record[name] === 'string');
}
