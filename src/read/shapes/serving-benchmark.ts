import { UserError } from '../../errors.ts';
import type { Condition } from '../../types.ts';
import type { Fields } from '../format.ts';
import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';

const title = 'the serving benchmarks of vLLM and SGLang';
const WITH_DETAILS =
  'Run it with --save-result --save-detailed (vLLM) or --output-details (SGLang), so that the texts are saved, too.';

/**
 * What the serving benchmarks of vLLM and SGLang save with details: lists side by side of the requests' texts, errors and
 * lengths, without ids or prompts. The n-th text of one run answers the same as the n-th of another where both have sent
 * the same data set with the same seed: --pair-by position.
 */
export const servingBenchmark: Shape = {
  id: 'serving-benchmark',
  title,
  fits: (record) => (Array.isArray(record.generated_texts) ? hasLists(record) : isSummary(record)),
  read({ generated_texts: texts, errors, model_id: model, backend }, { place }) {
    if (texts === undefined)
      throw new UserError('no-outputs-inside', { title, list: 'generated_texts', todo: WITH_DETAILS }, place);
    if (!Array.isArray(texts) || texts.length === 0) throw new Unreadable('its generated_texts are empty');
    if (Array.isArray(errors) && errors.length !== texts.length)
      throw new Unreadable(`it has ${texts.length} generated_texts and ${errors.length} errors`);
    return texts.map((text: unknown, i) => {
      const hasFailed = Array.isArray(errors) && typeof errors[i] === 'string' && errors[i] !== '';
      const conditions: Condition[] = hasFailed ? ['failed'] : [];
      return {
        answers: [{ text: hasFailed ? null : text, conditions }],
        facts: { model },
        settings: { backend },
      };
    });
  },
};

function hasLists({ errors, input_lens: lengths }: Fields): boolean {
  return Array.isArray(errors) || Array.isArray(lengths);
}

/** Saved without details: speeds and counts alone. */
function isSummary(record: Fields): boolean {
  return ['completed', 'duration', 'request_throughput', 'output_throughput'].every(
    (name) => typeof record[name] === 'number',
  );
}
