/**
 * Text that comes from models and files, made harmless for the place where it is shown. Whatever the place, it is
 * first made `plain`: one line of visible characters. What a place adds is its own function below.
 */
import { stripVTControlCharacters } from 'node:util';

/** Breaks a mention or a link and can't be seen. Foreign text never brings one along: `plain` takes it out. */
const BREAK = '\u200B';

/** Bidi controls and marks, zero-width characters, soft hyphen, interlinear marks, invisible tags, noncharacters. */
const INVISIBLE =
  /[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;
/** Joiners are part of words in Persian or Hindi and of emoji; anywhere else they only hide something. */
const STRAY_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;

/** One line without controls, escape sequences or invisible characters; half a surrogate pair becomes U+FFFD. */
export function plain(text: string): string {
  return stripVTControlCharacters(text)
    .toWellFormed()
    .replace(/[\s\u0085]/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * Plain text of at most so many characters as a reader counts them. A character may be built of any number of marks,
 * so the length in code units is bounded as well.
 */
export function cut(text: string, length: number): string {
  const whole = plain(text.slice(0, length * 64));
  const kept: string[] = [];
  let units = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(whole)) {
    units += segment.length;
    if (kept.length === length || units > length * 8) return `${kept.slice(0, length - 1).join('')}…`;
    kept.push(segment);
  }
  return text.length > length * 64 ? `${kept.slice(0, length - 1).join('')}…` : whole;
}

/**
 * Markdown: a sentence in running text or a table cell. GitHub looks for mentions, issues, commits and links once more
 * in the finished HTML, where an escaped character is an ordinary one again; so those are broken, not escaped.
 */
export function markdownText(text: string): string {
  return breakLinks(plain(text))
    .replace(/[\\`*_[\]<>~$!#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('|', '&#124;')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * Markdown: foreign text as a code span, where nothing but the fence and, in a table, the pipe has a meaning. Mentions
 * are broken all the same: the comment is also read in mails and by other programs.
 */
export function markdownCode(text: string): string {
  const inside = plain(text).replaceAll('@', `@${BREAK}`) || '(no visible text)';
  const fence = '`'.repeat(longestRun(inside, '`') + 1);
  const padding = /^[` ]|[` ]$/.test(inside) ? ' ' : '';
  return `${fence}${padding}${inside}${padding}${fence}`;
}

/** A finished piece of Markdown as a cell. A backslash before a pipe would take the pipe's own escape away. */
export function markdownCell(markdown: string): string {
  return markdown.replace(/\\?\|/g, (pipe) => (pipe.length === 2 ? `\\${BREAK}\\|` : '\\|'));
}

/** Terminal: also no word that the runner of GitHub takes for a command, wherever a line may be broken. */
export function terminalText(text: string): string {
  return plain(text)
    .replace(/(^|\s)::/g, '$1: :')
    .replaceAll('##[', '# #[');
}

/** XML: `plain` leaves nothing that XML 1.0 forbids; the builder turns `<`, `>`, `&` and quotes into entities. */
export const xmlText = plain;

/** An argument that a shell reads as exactly these characters, none of them hidden and none of them a mention. */
export function shellWord(text: string): string {
  if (/^[\w./:=*%+,-]+$/.test(text)) return /[*]/.test(text) ? `'${text}'` : text;
  if (/^[\x20-\x7E]+$/.test(text) && !/[@'`]/.test(text)) return `'${text}'`;
  const escaped = [...text].map((character) =>
    /[\w ./:=,+-]/.test(character) ? character : escapedCharacter(character),
  );
  return `$'${escaped.join('')}'`;
}

function escapedCharacter(character: string): string {
  if (/[\p{L}\p{N}]/u.test(character)) return character;
  const code = character.codePointAt(0)!;
  return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

function breakLinks(text: string): string {
  return text
    .replaceAll('@', `@${BREAK}`)
    .replaceAll('://', `:${BREAK}//`)
    .replace(/www(?=\.)/gi, `$&${BREAK}`)
    .replace(/:(?=[\w+-]+:)/g, `:${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/(?<=[A-Za-z][A-Za-z0-9]*-)(?=\d)/g, BREAK)
    .replace(/(?<![0-9A-Za-z])[0-9a-f]{7,}(?![0-9A-Za-z])/gi, (commit) => commit.replace(/.{6}(?=.)/g, `$&${BREAK}`));
}

function longestRun(text: string, character: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(new RegExp(`${character}+`, 'g'))) longest = Math.max(longest, run.length);
  return longest;
}
