import { pythonSplit, pythonTrimEnd } from './python-split.ts';

/**
 * Cuts a text into tokens as mteval-v13a does, the script of the WMT evaluations, in the form that sacrebleu calls
 * `13a`: case is kept; marks are tokens of their own, but for apostrophes, hyphens that follow no digit, and the points
 * and commas within numbers.
 */
export function mteval13a(text: string): string[] {
  return pythonSplit(
    ` ${readSgml(pythonTrimEnd(text))} `
      .replace(MARK, ' $& ')
      .replace(/([^0-9])([.,])/g, '$1 $2 ')
      .replace(/([.,])([^0-9])/g, ' $1 $2')
      .replace(/([0-9])-/g, '$1 - '),
  );
}

/** Line ends and what SGML writes otherwise; in this order, so that `&amp;lt;` ends as `<`. */
function readSgml(text: string): string {
  return text
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

/** All marks of ASCII but for the apostrophe, comma, hyphen and point. */
const MARK = /[!-&(-+/:-@[-`{-~]/g;
