import type { Answer } from '../types.ts';
import type { PairedPrompt } from './pairing.ts';

/** Of one field: how many outputs of a side there are, and how many of them hold no number. */
export interface Missing {
  count: number;
  all: number;
}

/** How many outputs of either side hold no number, of each field of which some output holds one. */
export function missingNumbers(
  prompts: readonly PairedPrompt[],
): Map<string, { baseline: Missing; candidate: Missing }> {
  const sides = [prompts.flatMap(({ baseline }) => baseline), prompts.flatMap(({ candidate }) => candidate)];
  const fields = [...new Set(sides.flatMap((answers) => answers.flatMap(fieldsOf)))].sort();
  const missing = (answers: readonly Answer[], field: string) => ({
    count: answers.filter((answer) => answer.attributes?.numbers?.[field] === undefined).length,
    all: answers.length,
  });
  return new Map(
    fields.map((field) => [field, { baseline: missing(sides[0], field), candidate: missing(sides[1], field) }]),
  );
}

/**
 * The answers to a prompt, sides or corpora beside each other, with the numbers that all of them hold. Where one lacks a
 * number the prompt says nothing of that field: what is missing would be dealt out with the labels, and sides of equally
 * many outputs have unequally many numbers.
 */
export function withCompleteNumbers<T extends readonly (readonly Answer[])[]>(answers: T): T {
  const all = answers.flat();
  if (all.every(({ attributes }) => attributes?.numbers === undefined)) return answers;
  const fields = new Set(all.flatMap(fieldsOf));
  const incomplete = [...fields].filter((field) =>
    all.some(({ attributes }) => attributes?.numbers?.[field] === undefined),
  );
  if (incomplete.length === 0) return answers;
  return answers.map((list) => list.map((answer) => without(answer, incomplete))) as unknown as T;
}

/** Numbers that one side lacks oftener than this beyond the other are not compared where whole prompts are exchanged. */
const UNEVEN = 0.02;

/** Unpaired prompts without the fields that one side fills more often: labels would not deal that out evenly. */
export function withEvenNumbers(prompts: readonly PairedPrompt[]): readonly PairedPrompt[] {
  const share = ({ count, all }: Missing) => count / Math.max(1, all);
  const uneven = [...missingNumbers(prompts)]
    .filter(([, { baseline, candidate }]) => Math.abs(share(baseline) - share(candidate)) > UNEVEN)
    .map(([field]) => field);
  if (uneven.length === 0) return prompts;
  const strip = (answers: readonly Answer[]) => answers.map((answer) => without(answer, uneven));
  return prompts.map((prompt) => ({
    ...prompt,
    baseline: strip(prompt.baseline),
    candidate: strip(prompt.candidate),
  }));
}

function without(answer: Answer, fields: readonly string[]): Answer {
  const { attributes } = answer;
  if (attributes?.numbers === undefined) return answer;
  const kept = Object.entries(attributes.numbers).filter(([field]) => !fields.includes(field));
  return { ...answer, attributes: { ...attributes, numbers: Object.fromEntries(kept) } };
}

function fieldsOf({ attributes }: Answer): string[] {
  return Object.keys(attributes?.numbers ?? {});
}
