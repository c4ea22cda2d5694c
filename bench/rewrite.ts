import type { Random } from '../src/stats/random.ts';
import { tokenise } from '../src/text/tokenise.ts';
import type { Corpus, Prompt, Sample } from '../src/types.ts';

/** What a word model writes: so many words. */
export type Writer = (words: number, source: Random) => string;

/** A corpus with other texts to the same prompts; empty outputs stay empty, and a text of nothing becomes one. */
export function rewrite(
  corpus: Corpus,
  run: string,
  text: (text: string, prompt: Prompt, k: number) => string,
): Corpus {
  const prompts = new Map<string, Prompt>();
  for (const [key, prompt] of corpus.prompts) {
    const samples = prompt.samples.map(
      (sample, k): Sample =>
        sample.text === null ? sample : { ...sample, text: text(sample.text, prompt, k) || null },
    );
    prompts.set(key, { ...prompt, samples: samples as [Sample] });
  }
  return { ...corpus, run, prompts };
}

/** A corpus in a writer's words, at its own lengths. */
export function redraw(corpus: Corpus, write: Writer, run: string, source: Random): Corpus {
  return rewrite(corpus, run, (text) => write(tokenise(text).length, source));
}

/** All texts of a corpus, prompt after prompt. */
export function textsOf({ prompts }: Corpus): string[] {
  return [...prompts.values()].flatMap(({ samples }) => samples.flatMap(({ text }) => (text === null ? [] : [text])));
}

/** One corpus with the samples of two to each prompt that both have. */
export function together(one: Corpus, other: Corpus): Corpus {
  const prompts = new Map<string, Prompt>();
  for (const [key, prompt] of one.prompts) {
    const more = other.prompts.get(key);
    if (more) prompts.set(key, { ...prompt, samples: [...prompt.samples, ...more.samples] });
  }
  return { ...one, prompts };
}
