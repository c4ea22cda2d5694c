/** A measured amount: so much at so many outputs. */
export type Point = readonly [outputs: number, amount: number];

/** What the straight line through the two points nearest to it says; beyond the last point, that through the last two. */
export function along(points: readonly Point[], outputs: number): number {
  const sorted = [...points].sort(([a], [b]) => a - b);
  const next = sorted.findIndex(([at]) => at >= outputs);
  const end = next < 0 ? sorted.length - 1 : Math.max(1, next);
  const [[from, low], [to, high]] = [sorted[end - 1], sorted[end]];
  return low + ((high - low) * (outputs - from)) / (to - from);
}
