import type { Given } from '../pool/pool.ts';
import type { Corpus, Prompt } from '../types.ts';

/** A prompt with the usable texts of both sides; a side that gave none has an empty list. */
export interface PairedPrompt {
  key: string;
  group: string | null;
  baseline: readonly string[];
  candidate: readonly string[];
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
  for (const prompt of corpus.prompts.values()) {
    if (among && !among(prompt.key)) continue;
    outputs += prompt.samples.length;
    empty += prompt.samples.filter((sample) => sample.text === null).length;
  }
  return { outputs, empty };
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
  return { key, group, baseline: usable(baseline), candidate: usable(candidate) };
}

function usable(prompt: Prompt | undefined): string[] {
  return (prompt?.samples ?? [])
    .map((sample) => sample.text)
    .filter((text) => text !== null)
    .sort();
}
