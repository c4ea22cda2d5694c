import { outputCandidates } from '../candidates.ts';
import type { Shape } from '../shape.ts';
import { Unreadable } from '../unreadable.ts';

/** Beside what was asked, a solution is the right one. */
const ASKED = ['prompt', 'question', 'problem', 'description', 'instruction', 'input', 'text'];

/**
 * A line of HumanEval's samples.jsonl, or of EvalPlus, of which a task has as many as were drawn. EvalPlus writes the
 * prompt in front of a base model's `solution`, and beside a file of samples one of the same ones, raw or sanitized; as
 * HumanEval writes one with what passed. Both together would count each answer twice, so the file's name tells them apart.
 */
export const codeSamples: Shape = {
  id: 'code-samples',
  title: 'HumanEval or EvalPlus samples',
  fits: (record) =>
    (typeof record.task_id === 'string' || typeof record.task_id === 'number') &&
    record.test === undefined &&
    (typeof record.completion === 'string' ||
      (typeof record.solution === 'string' && !ASKED.some((name) => name in record))) &&
    outputCandidates(record).every((name) => name === 'completion'),
  read({ task_id: id, prompt, completion, solution, passed }, { place }) {
    const isSolution = completion === undefined;
    if (isSolution && solution === undefined) throw new Unreadable('the row has neither a completion nor a solution');
    return {
      id,
      prompt,
      answers: [{ text: completion ?? solution, facts: { ...(typeof passed === 'boolean' && { score: passed }) } }],
      ...(isSolution && { holdsPrompt: true }),
      facts: { filter: filterOf(place.file) },
    };
  },
};

function filterOf(file: string): string {
  const [, told] = /[._-](raw|sanitized|results)\.jsonl?(\.gz|\.zst)?$/.exec(file) ?? [];
  return told ?? 'samples';
}

/** A line of the problems they solve: HumanEval's, or MBPP's with its tests in a list. */
export const codeProblems: Shape = {
  id: 'code-problems',
  title: 'HumanEval or MBPP problems',
  isQuestions: true,
  fits: ({ task_id: id, prompt, text, test, test_list: tests, entry_point: entry, code, completion }) =>
    (typeof id === 'string' || typeof id === 'number') &&
    completion === undefined &&
    (typeof prompt === 'string' || typeof text === 'string') &&
    ((typeof test === 'string' && typeof entry === 'string') || (Array.isArray(tests) && typeof code === 'string')),
  read: ({ task_id: id, prompt, text }) => ({ id, prompt: prompt ?? text, answers: [] }),
};
