import type { Given } from '../pool/pool.ts';
import type { Answer, Corpus, Prompt, Sample } from '../types.ts';

/** A prompt with the usable answers of both sides; a side that gave none has an empty list. `text` is what was asked. */
export interface PairedPrompt {
  key: string;
  text: string | null;
  /** What the key was where keys are hashes; null where nobody knows. */
  name?: string | null;
  group: string | null;
  baseline: readonly Answer[];
  candidate: readonly Answer[];
}

/** Which prompts are compared, and what was left out. */
export interface Pairing {
  /** False where the sides share no prompt, so that whole prompts are compared. */
  paired: boolean;
  prompts: readonly PairedPrompt[];
  /** Prompts that only the one side answered. */
  onlyBaseline: number;
  onlyCandidate: number;
  /** Prompts of which the sides name different groups; the baseline's holds. */
  groupDiffers: number;
}

/** Pairs the prompts that both sides answered. Sorted by key, texts by text, so that the order of files and rows is nothing. */
export function pairPrompts(baseline: Corpus, candidate: Corpus): Pairing {
  const keys = [...new Set([...baseline.prompts.keys(), ...candidate.prompts.keys()])].sort();
  const all = keys.map((key) =>
    pairOne(key, groupOf(key, baseline, candidate), baseline.prompts.get(key), candidate.prompts.get(key)),
  );
  const shared = all.filter((prompt) => prompt.baseline.length > 0 && prompt.candidate.length > 0);
  const paired = shared.length > 0 && baseline.pairing !== 'none' && candidate.pairing !== 'none';
  const answered = all.filter((prompt) => prompt.baseline.length + prompt.candidate.length > 0);
  return {
    paired,
    prompts: paired ? shared : answered,
    onlyBaseline: answered.filter((prompt) => prompt.candidate.length === 0).length,
    onlyCandidate: answered.filter((prompt) => prompt.baseline.length === 0).length,
    groupDiffers: keys.filter((key) => {
      const [a, b] = [baseline.prompts.get(key)?.group ?? null, candidate.prompts.get(key)?.group ?? null];
      return a !== null && b !== null && a !== b;
    }).length,
  };
}

/** The outputs of a corpus, all of them or those to some prompts, and how many were empty. */
export function countGiven(corpus: Corpus, among?: (key: string) => boolean): Given {
  let outputs = 0;
  let empty = 0;
  const labels = new Map<string, Map<string, number>>();
  for (const prompt of corpus.prompts.values()) {
    if (among && !among(prompt.key)) continue;
    outputs += prompt.samples.length;
    for (const { text, attributes } of prompt.samples) {
      if (text === null) empty++;
      else for (const [field, label] of Object.entries(attributes?.labels ?? {})) count(labels, field, label);
    }
  }
  return { outputs, empty, labels };
}

function count(labels: Map<string, Map<string, number>>, field: string, label: string): void {
  const values = labels.get(field) ?? new Map<string, number>();
  labels.set(field, values);
  values.set(label, (values.get(label) ?? 0) + 1);
}

/** The group of a prompt: the baseline's, or the candidate's where the baseline has none. */
export function groupOf(key: string, baseline: Corpus, candidate: Corpus): string | null {
  return baseline.prompts.get(key)?.group ?? candidate.prompts.get(key)?.group ?? null;
}

function pairOne(
  key: string,
  group: string | null,
  baseline: Prompt | undefined,
  candidate: Prompt | undefined,
): PairedPrompt {
  // What was asked may stand with the outputs of one side only.
  const text = baseline?.text ?? candidate?.text ?? null;
  const [before, after] = [baseline, candidate].map((prompt) => usable(prompt).sort(byContent));
  const name = baseline?.name ?? candidate?.name;
  return { key, text, ...(name !== undefined && { name }), group, baseline: before, candidate: after };
}

/** The samples with an output, as they are: there may be millions. */
function usable(prompt: Prompt | undefined): Answer[] {
  const isThere = (sample: Sample): sample is Sample & Answer => sample.text !== null;
  // A list that has grown has room for more.
  return prompt === undefined ? [] : prompt.samples.filter(isThere).slice();
}

/** The answers to a prompt in an order that the input's has no part in. */
export function answersTo(prompt: Prompt | undefined): Answer[] {
  return prompt === undefined ? [] : answersIn(prompt).sort(byContent);
}

/** The answers to a prompt as they stand in its corpus, without those that are missing. */
export function answersIn({ text: asked, samples }: Prompt): Answer[] {
  return samples.flatMap(({ text, attributes }) =>
    text === null ? [] : [{ text, ...(asked !== null && { asked }), ...(attributes && { attributes }) }],
  );
}

function byContent(a: Answer, b: Answer): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  const [left, right] = [told(a), told(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A digest follows from the text. */
function told({ attributes }: Answer): string {
  return JSON.stringify(attributes && { ...attributes, digest: undefined }) ?? 'null';
}
