import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';

/**
 * A line of NoveltyBench's generations.jsonl, partitions.jsonl or scores.jsonl: several answers to a prompt, then the
 * class of meaning that each belongs to, then scores. Its `distinct` is the number of the last class, counted from 0, so
 * one less than there are classes; here it is how many there are. All three hold the same answers, so one is to be chosen.
 */
export const noveltyBench: Shape = {
  id: 'novelty-bench',
  title: 'NoveltyBench generations',
  fits: ({ id, prompt, model, generations }) =>
    typeof id === 'string' && typeof prompt === 'string' && typeof model === 'string' && Array.isArray(generations),
  read({ id, prompt, model, generations, partition, generation_scores: scores }) {
    if (!Array.isArray(generations)) throw new Unreadable('its generations are no list');
    // A prompt that failed ten times is written without any.
    const filter = scores !== undefined ? 'scores' : partition !== undefined ? 'partitions' : 'generations';
    if (generations.length === 0)
      return { id, prompt, answers: [{ text: null, conditions: ['failed'] }], facts: { model, filter } };
    const classes = listOf(partition, generations.length);
    const scored = listOf(scores, generations.length);
    return {
      id,
      prompt,
      answers: generations.map((text: unknown, i) => ({
        // What it writes where Gemini has given nothing.
        ...(text === '[Blocked]' ? { text: null, conditions: ['refused'] } : { text }),
        facts: { ...(classes && { partition: classes[i] }), ...(scored && { score: scored[i] }) },
      })),
      facts: { model, filter, ...(classes && { distinct: new Set(classes).size }) },
    };
  },
};

function listOf(value: unknown, length: number): unknown[] | null {
  return Array.isArray(value) && value.length === length ? value : null;
}

/** A line of its data: a prompt, its category, and other ways to ask it. */
export const noveltyBenchPrompts: Shape = {
  id: 'novelty-bench-prompts',
  title: 'NoveltyBench prompts',
  isQuestions: true,
  fits: ({ id, prompt, prompt_paraphrases: paraphrases, generations }) =>
    typeof id === 'string' &&
    typeof prompt === 'string' &&
    (Array.isArray(paraphrases) || typeof paraphrases === 'string') &&
    generations === undefined,
  read: ({ id, prompt }) => ({ id, prompt, answers: [] }),
};
