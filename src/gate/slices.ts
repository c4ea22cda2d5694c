import type { Layout } from '../compare/layout.ts';
import { shareable } from '../pool/room.ts';

/** Groups of fewer prompts can't be judged on their own; they are pooled. */
export const SMALL_GROUP = 30;
export const OTHER = '(other)';

/** The whole, or one group of prompts. */
export interface Slice {
  /** Null for the whole. */
  group: string | null;
  samples: Int32Array;
  prompts: number;
  /** Whether prompts of a group, compared or not, belong to it. */
  holds: (group: string | null) => boolean;
}

export interface Slices {
  whole: Slice;
  groups: readonly Slice[];
  /** Groups that were pooled, and their prompts. */
  small: { count: number; prompts: number };
}

/** The whole, and the groups by the field that slices them; no groups where they would repeat the whole. */
export function slices(layout: Layout, by: string | null): Slices {
  const everything = shareable(new Int32Array(layout.samples.length).map((_, s) => s));
  const whole = { group: null, samples: everything, prompts: layout.prompts.length, holds: () => true };
  if (by === null) return { whole, groups: [], small: { count: 0, prompts: 0 } };

  const sizes = new Map<string, number>();
  for (const { group } of layout.prompts) sizes.set(group ?? OTHER, (sizes.get(group ?? OTHER) ?? 0) + 1);
  const large = [...sizes].filter(([group, size]) => size >= SMALL_GROUP && group !== OTHER).map(([group]) => group);
  const sliceOf = (group: string | null) => (group !== null && large.includes(group) ? group : OTHER);
  const groups = [...large.sort(), OTHER].map((group) => {
    const samples = everything.filter((s) => sliceOf(layout.prompts[layout.prompt[s]].group) === group);
    const prompts = layout.prompts.filter((prompt) => sliceOf(prompt.group) === group).length;
    return { group, samples, prompts, holds: (name: string | null) => sliceOf(name) === group };
  });
  const filled = groups.filter(({ prompts }) => prompts > 0);
  const pooled = [...sizes].filter(([group]) => !large.includes(group));
  return {
    whole,
    groups: filled.length > 1 ? filled : [],
    small: { count: pooled.length, prompts: pooled.reduce((sum, [, size]) => sum + size, 0) },
  };
}
