import type { Side } from '../pool/side.ts';

/** The mean over prompts with at least two outputs of a figure of their samples; undefined where there are none. */
export function meanOverPrompts(
  { samples, pool }: Side,
  figure: (samples: Int32Array, from: number, to: number) => number,
): number | undefined {
  let sum = 0;
  let prompts = 0;
  for (let from = 0; from < samples.length; ) {
    let to = from + 1;
    while (to < samples.length && pool.prompt[samples[to]] === pool.prompt[samples[from]]) to++;
    if (to - from > 1) {
      sum += figure(samples, from, to);
      prompts++;
    }
    from = to;
  }
  return prompts === 0 ? undefined : sum / prompts;
}
