import { answersTo, countGiven } from '../compare/pairing.ts';
import { type Options, optionList } from '../options/table.ts';
import { lengthOf } from '../pool/digest.ts';
import type { Tokeniser } from '../text/unit.ts';
import type { Answer, Corpus, InputSummary, PublicOptions } from '../types.ts';

/** What a report says of a corpus, so many of its words being compared. */
export function summary(corpus: Corpus, words: number): InputSummary {
  const { outputs, empty } = countGiven(corpus);
  const { source, commit, run, prompts } = corpus;
  return { source, commit, run, samples: outputs, prompts: prompts.size, words, empty };
}

/** Of a corpus of which all words count, or are counted. */
export function summaryOfWhole(corpus: Corpus, tokeniser: Tokeniser): InputSummary {
  return summary(
    corpus,
    answersOf(corpus).reduce(
      (sum, { text, attributes }) =>
        sum + (attributes?.digest ? lengthOf(attributes.digest) : tokeniser.tokenise(text, attributes?.tokens).length),
      0,
    ),
  );
}

export function answersOf({ prompts }: Corpus): Answer[] {
  return [...prompts.values()].flatMap(answersTo);
}

/** The options that bear on the verdict. */
export function published(options: Options): PublicOptions {
  const shown = optionList().filter(({ option }) => option.unreported !== true);
  return Object.fromEntries(shown.map(({ name }) => [name, options[name]]));
}
