import { settled } from './cut.ts';
import { withoutMarkup } from './markup.ts';
import { withoutPrompt } from './prompt-echo.ts';
import { withoutReasoning } from './reasoning.ts';
import { withoutTokens } from './template-tokens.ts';

/** What can be taken out of an output before it is measured, in the order in which it is done. */
export const CLEAN_UPS = ['prompt-echo', 'reasoning', 'template-tokens', 'markup'] as const;
export type CleanUp = (typeof CLEAN_UPS)[number];

/** What is left of an output; `prompt` is null where it isn't known. Pure, never longer, and the same when it is done again. */
const CLEAN: Readonly<Record<CleanUp, (output: string, prompt: string | null) => string>> = {
  'prompt-echo': withoutPrompt,
  reasoning: (output) => settled(output, withoutReasoning),
  'template-tokens': (output) => settled(output, withoutTokens),
  markup: (output) => settled(output, withoutMarkup),
};

export function cleaned(output: string, prompt: string | null, by: CleanUp): string {
  return CLEAN[by](output, prompt);
}
