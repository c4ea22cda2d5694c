/**
 * The marks of Markdown and the tags of HTML, of which the text stays. This is no renderer: it knows what models write, in
 * steps that each go over the text once, and what it doesn't know stays as it is.
 *
 * Taken out: tags and comments of HTML (what stands between them stays, and character references become characters);
 * the lines that fence code, so that the code itself stays and is read as any other text; marks of headings, quotes and
 * bullets, rulers and the lines under titles and table heads, pipes at the edges and between cells of table rows that
 * begin with one; emphasis, also struck out, where it doesn't join letters or digits as in 2*3*4; the backticks of code; of
 * links and pictures the address. Numbers of lists, bare addresses, links by reference and formulas stay.
 */
export function withoutMarkup(text: string): string {
  const plain = /[<&]/.test(text) ? withoutTags(withoutComments(withCharacters(text))) : text;
  return withoutEmphasis(withoutLinks(plain.split('\n').map(withoutLineMarks).filter(isLine).join('\n')));
}

/** Character references, however often their ampersand is one itself. Of those that nobody knows nothing is changed. */
function withCharacters(text: string): string {
  return text.replace(
    /&(?:(?:amp|#0{0,5}38|#[xX]0{0,5}26);)*(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8}\d?);/g,
    (whole, name: string) => character(name) ?? whole,
  );
}

function character(name: string): string | null {
  if (!name.startsWith('#')) return NAMED.get(name) ?? null;
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : ' ';
}

/** From U+00A0 on, one after the other, as HTML names them. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute ' +
  'Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml ' +
  'Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
  'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const OTHERS =
  'amp & lt < gt > quot " apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • trade ™ euro € ' +
  'larr ← uarr ↑ rarr → darr ↓ minus − le ≤ ge ≥ ne ≠ infin ∞ ensp \u2002 emsp \u2003 thinsp \u2009';
const NAMED = new Map([
  ...LATIN.split(' ').map((name, i) => [name, String.fromCodePoint(0xa0 + i)] as const),
  ...Array.from(OTHERS.matchAll(/(\w+) (.)/gu), ([, name, sign]) => [name, sign] as const),
]);

function withoutComments(text: string): string {
  const [first, ...others] = text.split('<!--');
  // One that doesn't end takes nothing with it.
  return others.reduce((left, piece) => {
    const end = piece.indexOf('-->');
    return end < 0 ? `${left}<!--${piece}` : left + piece.slice(end + 3);
  }, first);
}

/** Around these, words are words of different lines; other tags may stand within one. */
const BLOCKS =
  'address|article|aside|blockquote|body|br|button|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|' +
  'form|h[1-6]|head|header|hr|html|iframe|img|input|legend|li|link|main|meta|nav|ol|optgroup|option|p|pre|script|section|select|' +
  'source|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video|audio|canvas|svg|path';
const INLINE =
  'a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
const TAG = new RegExp(`</?(?:(${BLOCKS})|${INLINE})(?:[\\s/][^<>]*)?>`, 'gi');

function withoutTags(text: string): string {
  return text
    .replace(TAG, (_, block: string | undefined) => (block === undefined ? '' : ' '))
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/g, '$1');
}

/** What is no line any more: a fence, a ruler, what stands under a title or the head of a table. Null in its place. */
function withoutLineMarks(line: string): string | null {
  if (isRuler(line)) return null;
  const text = line.replace(LINE_MARKS, '');
  if (isRuler(text) || /^[ \t]*(?:```+[^`]*|~~~+[^~]*)$/.test(text)) return null;
  return /^[ \t]*\|/.test(text) ? text.replaceAll('|', ' ').trim() : text;
}

function isRuler(line: string): boolean {
  return /^[\s|:=*_-]+$/.test(line) && /---|===|___|([*_-])[ \t]*\1[ \t]*\1|:-+:|^[ \t]*\|[ \t]*:?-/.test(line);
}

/** Of quotes, bullets with their boxes, and headings; one may stand in another. */
const LINE_MARKS = /^(?:[ \t]*(?:>|(?:[-*+]|#{1,6})(?=[ \t])(?:[ \t]\[[ xX]\](?=[ \t]))?))+[ \t]*/;

const isLine = (line: string | null): line is string => line !== null;

/** Of a call such as `handlers[i](event)` the brackets are none of a link. */
function withoutLinks(text: string): string {
  if (!text.includes('](')) return text;
  return text.replace(/(?<![\w)\]])!?\[([^[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)/g, '$1');
}

function withoutEmphasis(text: string): string {
  if (!/[*_~`]/.test(text)) return text;
  return text
    .replace(/(?<!`)`+([^`\n]+)`+/g, '$1')
    .replace(/(?<![\w*])\*{2,3}(?=[^\s*])([^*\n]+)(?<=\S)\*{2,3}(?![\w*])/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])([^_\n]+)(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<!~)~~(?=[^\s~])([^~\n]+)(?<=\S)~~(?!~)/g, '$1');
}
