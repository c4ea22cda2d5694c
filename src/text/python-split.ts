/**
 * Cuts a text at white space as Python's `str.split()` does. JavaScript's `\s` is another set: it lacks U+001C-001F and
 * U+0085, and has U+FEFF.
 */
export function pythonSplit(text: string): string[] {
  return text.split(SPACES).filter((word) => word !== '');
}

/** A text without the white space at its end, as Python's `str.rstrip()`. */
export function pythonTrimEnd(text: string): string {
  return text.replace(SPACES_AT_END, '');
}

const SPACE = '[\\u0009-\\u000d\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const SPACES = new RegExp(`${SPACE}+`);
const SPACES_AT_END = new RegExp(`(?<!${SPACE})${SPACE}+$`);
