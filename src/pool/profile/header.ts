import { createHash } from 'node:crypto';
import { UserError } from '../../errors.ts';
import type { Told } from '../../types.ts';
import { isShare } from '../sharing.ts';
import { CHANGED, Damaged, utf8 } from './bytes.ts';
import { isTold, toldInOrder } from './told.ts';

/** What a profile begins with; the version of the format follows, and a line feed. */
export const MAGIC = 'collapse-gate-profile ';
const VERSION = '3';
/** Rules that a later version may change; a profile made by others can't be read here. */
const RULES = { hash: 'sha256-48', segments: 'fifths-1' } as const;
export const CHECKSUM = 32;
/** By a zero byte near the start git and editors see that a file is no text. */
const NO_TEXT = '\0';
/** Fields and group are few and short. */
export const LONGEST_LINE = 2 ** 20;

/** What a profile says of itself. */
export interface Header {
  /** By what rule texts were cut into words, as far as they needed one (text/rule.ts). */
  tokeniser: string;
  hash: string;
  segments: string;
  /** The share of hashes below which grams are kept (pool/sharing.ts). */
  kept: number;
  /** Whether words that answers to two prompts share have names. */
  words: boolean;
  /** The field that groups were asked for by, whether or not any row has it; null where none was. */
  group: string | null;
  /** What was taken out of outputs before (text/clean.ts), whether or not any had it. */
  clean: readonly string[];
  /** Whether ids are made from the content of questions. */
  contentIds: boolean;
  /** What files have told of the making of the outputs. */
  told: Told;
  /** Fields whose numbers, and whose values, came along. */
  numbers: readonly string[];
  labels: readonly string[];
  outputs: number;
  empty: number;
  /** All words; the different ones that are kept, and the different pairs. */
  tokens: number;
  types: number;
  pairs: number;
}

export type Content = Omit<Header, keyof typeof RULES>;

/** What the file begins with; its payload follows, and a checksum of both. */
export function headOf(content: Content): Uint8Array {
  return Buffer.from(`${MAGIC}${VERSION}\n${line({ ...content, ...RULES })}\n${NO_TEXT}`);
}

/** Whether bytes are those of a profile of any version. */
export function isProfile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC;
}

/** What a profile says of itself; null where it is damaged or none that this version can read. */
export function headerOf(bytes: Uint8Array): Header | null {
  try {
    return unwrap(bytes).header;
  } catch (error) {
    if (error instanceof Foreign || error instanceof Damaged) return null;
    throw error;
  }
}

/** Whether a profile is none that this version can read, since another one has made it. */
export function isForeign(bytes: Uint8Array): boolean {
  try {
    unwrap(bytes);
    return false;
  } catch (error) {
    return error instanceof Foreign;
  }
}

/** Header and payload of a file whose checksum holds. */
export function unwrap(bytes: Uint8Array): { header: Header; payload: Uint8Array } {
  requireVersion(bytes);
  const end = bytes.length - CHECKSUM;
  const sum = createHash('sha256')
    .update(bytes.subarray(0, Math.max(0, end)))
    .digest();
  if (end < 0 || !sum.equals(bytes.subarray(end))) throw new Damaged(CHANGED);
  const { header, length } = readHeader(bytes);
  if (length > end) throw new Damaged('nothing follows its header');
  return { header, payload: bytes.subarray(length, end) };
}

/** What is wrong with a profile as an error of that file; any other error as it is. */
export function named(file: string, error: unknown): unknown {
  if (error instanceof Foreign) return new UserError('foreign-profile', error.facts, { file, line: null });
  if (error instanceof Damaged)
    return new UserError('damaged-profile', { problem: error.message }, { file, line: null });
  return error;
}

/** Something that this version of the program does not know. */
class Foreign extends Error {
  readonly facts: { what: string; found: string; known: string };

  constructor(what: string, found: string, known: string) {
    super(what);
    this.facts = { what, found: found.replace(/[^\x20-\x7e]/g, '?').slice(0, 40), known };
  }
}

function requireVersion(bytes: Uint8Array): void {
  if (!isProfile(bytes)) throw new Damaged('it does not begin as a profile does');
  const end = bytes.indexOf(NEWLINE);
  const version = Buffer.from(bytes.subarray(MAGIC.length, Math.max(MAGIC.length, end))).toString('latin1');
  if (end < 0) throw new Damaged(CHANGED);
  if (version === VERSION) return;
  // Git, or an editor, has turned line feeds into Windows line ends.
  if (version === `${VERSION}\r`) throw new Damaged(LINE_ENDS);
  throw new Foreign('format version', version, VERSION);
}

const NEWLINE = 10;
const LINE_ENDS =
  'its line ends were changed, as git does to texts; profiles are binary files (*.cgp binary in .gitattributes)';

/** The header that bytes begin with, and where the payload does. */
export function readHeader(bytes: Uint8Array): { header: Header; length: number } {
  requireVersion(bytes);
  const start = bytes.indexOf(NEWLINE) + 1;
  const end = bytes.subarray(0, start + LONGEST_LINE).indexOf(NEWLINE, start);
  if (end < 0) throw new Damaged('its header has no end');
  const text = utf8(bytes.subarray(start, end));
  const header = parse(text);
  for (const [rule, known] of Object.entries(RULES)) {
    const found = header[rule as keyof typeof RULES];
    if (found !== known) throw new Foreign(`the value of '${rule}'`, String(found), String(known));
  }
  // One profile, one header: nothing else can be hidden in it.
  if (line(header) !== text) throw new Damaged('its header is not in order');
  if (bytes[end + 1] !== 0) throw new Damaged('nothing follows its header');
  return { header, length: end + 2 };
}

function line(header: Header): string {
  return JSON.stringify(
    Object.fromEntries(KEYS.map((key) => [key, key === 'told' ? toldInOrder(header.told) : header[key]])),
  );
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown) => typeof value === 'string';
const isTexts = (value: unknown) =>
  Array.isArray(value) && value.every((text, i) => isText(text) && (i === 0 || value[i - 1] < text));
const SHAPE: Readonly<Record<keyof Header, (value: unknown) => boolean>> = {
  tokeniser: isText,
  hash: isText,
  segments: isText,
  kept: isShare,
  words: (value) => typeof value === 'boolean',
  group: (value) => value === null || isText(value),
  clean: (value) => Array.isArray(value) && value.every(isText),
  contentIds: (value) => typeof value === 'boolean',
  told: isTold,
  numbers: isTexts,
  labels: isTexts,
  outputs: isCount,
  empty: isCount,
  tokens: isCount,
  types: isCount,
  pairs: isCount,
};
const KEYS = Object.keys(SHAPE) as (keyof Header)[];

function parse(text: string): Header {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Damaged('its header is no JSON');
  }
  if (typeof value !== 'object' || value === null) throw new Damaged('its header is not in order');
  const header = value as Record<string, unknown>;
  for (const key of KEYS) if (!SHAPE[key](header[key])) throw new Damaged(`its header has no '${key}'`);
  return header as unknown as Header;
}
