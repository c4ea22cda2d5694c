/**
 * The prompt that an output begins with: base models are often asked for their text together with what they were to go on
 * from, and every output then shares its beginning with the others of its prompt. An echo has the prompt's very characters,
 * or differs from them in white space alone; tokens that begin a text may stand before it. A conversation that a template
 * has put another way is none.
 *
 * An output that is the prompt becomes empty, and counts as such. One that says the prompt twice or more at its start is
 * left as it is: that is a model that goes round in circles, and not a tool that repeats the question.
 */
export function withoutPrompt(output: string, prompt: string | null): string {
  if (prompt === null || !/\S/.test(prompt)) return output;
  const rest = afterEcho(output, prompt);
  return rest === null || afterEcho(rest, prompt) !== null ? output : rest;
}

function afterEcho(output: string, prompt: string): string | null {
  if (output.startsWith(prompt)) return output.slice(prompt.length);
  const end = endOfEcho(output, BEGIN.exec(output)![0].length, prompt);
  return end === null ? null : output.slice(end);
}

/** What may stand before a text that is not its own. */
const BEGIN = /^(?:\s*(?:<s>|<bos>|\[BOS\]|<\|(?:begin_of_text|startoftext|endoftext)\|>|<｜begin▁of▁sentence｜>))*/;

/** Where the prompt ends in the output, one run of white space being as good as another; null where it isn't there. */
function endOfEcho(output: string, from: number, prompt: string): number | null {
  let at = skipSpace(output, from);
  for (let i = skipSpace(prompt, 0); i < prompt.length; ) {
    const [here, there] = [skipSpace(prompt, i), skipSpace(output, at)];
    if (here === prompt.length) return there;
    if (here > i !== there > at || prompt[here] !== output[there]) return null;
    [i, at] = [here + 1, there + 1];
  }
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text[at])) at++;
  return at;
}

const SPACE = /\s/;
