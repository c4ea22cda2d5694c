/**
 * Cuts a text into words as the ROUGE of google-research does (rouge_score, without a stemmer): lower-cased runs of a-z
 * and 0-9. Whatever else there is separates words, so that a text in another script has none.
 */
export function rougeWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}
