import { normalise } from '../../text/normalise.ts';
import { wider } from '../../text/rule.ts';
import type { Tokeniser } from '../../text/unit.ts';
import type { Attributes, Row } from '../../types.ts';
import { type Book, type Digest, digested, fingerprint, hashWord, Notebook, nextBoundary } from '../digest.ts';
import { Writer } from './bytes.ts';
import { type Content, wrap } from './header.ts';
import { Lexicon } from './lexicon.ts';
import { hasName, open, pointOf, seal } from './seal.ts';

/** What a profile says of outputs beside them. Words of two prompts may get names; without a field groups are left out. */
export type ProfileOptions = Pick<Content, 'words' | 'group' | 'clean' | 'contentIds' | 'told'>;

/**
 * The profile of rows, be they outputs, of profiles, or both. It holds the rows as a set: neither their order, nor where
 * they were read, nor how they are cut into profiles that are merged changes a byte.
 */
export function encodeProfile(
  rows: readonly Row[],
  tokeniser: Tokeniser,
  { words, group, clean, contentIds, told }: ProfileOptions,
): Uint8Array<ArrayBuffer> {
  const notebook = new Notebook(tokeniser);
  const entries = rows.map((row) => entryOf(group === null ? { ...row, group } : row, notebook));
  const outputs = entries.flatMap((entry) => entry.outputs.filter((output) => output !== null));
  const fields = (of: 'numbers' | 'labels') =>
    [...new Set(outputs.flatMap(({ attributes }) => Object.keys(attributes[of] ?? {})))].sort();
  const content = { numbers: fields('numbers'), labels: fields('labels') };
  const grams = countGrams(entries);
  const texts = textsOf(entries, content.labels);

  const writer = new Writer();
  grams.words.write(writer);
  grams.pairs.write(writer);
  if (words) writeNames(grams, writer);
  writer.count(texts.size);
  for (const text of texts.keys()) writer.text(text);
  writeRows(entries, { ...grams, ...content, texts }, writer);
  const all = entries.reduce((sum, entry) => sum + entry.outputs.length, 0);
  return wrap(
    {
      tokeniser: outputs.map(({ digest }) => digest.book.rule).reduce(wider, tokeniser.ruleFor('')),
      words,
      group,
      clean,
      contentIds,
      told,
      ...content,
      rows: entries.length,
      outputs: all,
      empty: all - outputs.length,
      tokens: outputs.reduce((sum, { digest }) => sum + digest.words.length, 0),
      types: grams.words.listed.length,
      pairs: grams.pairs.listed.length,
    },
    writer.taken(),
  );
}

/** A row as a profile holds it; null is an output that is missing or blank. */
interface Entry {
  id: string | null;
  prompt: string | null;
  group: string | null;
  outputs: readonly (Output | null)[];
}

interface Output {
  fingerprint: string;
  digest: Digest;
  attributes: Attributes;
}

function entryOf(row: Row, notebook: Notebook): Entry {
  const { id, prompt } = hashed(row);
  const outputs = row.outputs.map((text, i) => {
    if (text === null || !/\S/.test(text)) return null;
    const own = row.attributes?.[i];
    const { text: print, attributes } = digested({ text, ...(own && { attributes: own }) }, notebook);
    return { fingerprint: print, digest: attributes!.digest!, attributes: attributes! };
  });
  return { id, prompt, group: row.group, outputs };
}

/** What a profile keeps of a row's id and prompt. */
export function hashed({ id, prompt, isHashed }: Row): { id: string | null; prompt: string | null } {
  if (isHashed) return { id, prompt };
  return { id: id && fingerprint(id), prompt: prompt === null ? null : fingerprint(normalise(prompt)) };
}

interface Grams {
  words: Lexicon;
  pairs: Lexicon;
  /** By word: the only prompt that its outputs answer; null where there are several. */
  promptOf: (string | null)[];
  names: string[];
  /** Sealed names, each with the prompt that sealed it. */
  sealed: Map<number, { sealed: Uint8Array; prompt: string }[]>;
}

function countGrams(entries: readonly Entry[]): Grams {
  const words = new Lexicon('words', 1);
  const pairs = new Lexicon('pairs', 2);
  const promptOf: (string | null)[] = [];
  const names: string[] = [];
  const sealed: Grams['sealed'] = new Map();
  const meet = (book: Book, local: number, id: number, prompt: string) => {
    if (book.names[local]) names[id] = book.names[local];
    const own = book.sealed.get(local);
    if (own === undefined) return;
    const known = sealed.get(id);
    if (known === undefined) sealed.set(id, [{ sealed: own, prompt }]);
    else known.push({ sealed: own, prompt });
  };
  for (const entry of entries) {
    const prompt = promptFor(entry);
    for (const output of entry.outputs) {
      if (output === null) continue;
      const { book, ...digest } = output.digest;
      for (const local of digest.words) {
        const { id, isNew } = words.add(book, local);
        if (isNew) meet(book, local, id, prompt);
        if (id === promptOf.length) promptOf.push(prompt);
        else if (promptOf[id] !== prompt) promptOf[id] = null;
      }
      for (const local of digest.pairs) pairs.add(book, local);
    }
  }
  words.order();
  pairs.order();
  return { words, pairs, promptOf, names, sealed };
}

/** What counts as the prompt of a row where it is asked whether words come from several: its text before its id. */
function promptFor({ id, prompt, outputs }: Entry): string {
  return (
    prompt ??
    id ??
    fingerprint(
      outputs
        .map((output) => output?.fingerprint ?? '')
        .sort()
        .join(' '),
    )
  );
}

/** Behind a byte of 0 there is no name, behind one up to 63 one of so many bytes; above that it is sealed. */
function writeNames({ words, promptOf, names, sealed }: Grams, writer: Writer): void {
  for (const id of words.listed) {
    const prompt = promptOf[id];
    const known = sealed.get(id) ?? [];
    const name = names[id] ?? opened(known, words.hashes[id]);
    if (prompt === null) {
      if (name !== null && hasName(name)) writer.text(name);
      else writer.count(0);
      continue;
    }
    const own = names[id] !== undefined && hasName(names[id]) ? seal(names[id], pointOf(prompt)) : known[0]?.sealed;
    if (own === undefined) {
      writer.count(0);
      continue;
    }
    writer.bytes(Uint8Array.of(SEALED + own.length / 8));
    writer.bytes(own);
  }
}

export const SEALED = 64;

function opened(known: readonly { sealed: Uint8Array; prompt: string }[], hash: number): string | null {
  const other = known.find(({ prompt }) => prompt !== known[0].prompt);
  if (other === undefined) return null;
  const points = [pointOf(known[0].prompt), pointOf(other.prompt)] as const;
  return open(known[0].sealed, other.sealed, points, (name) => hashWord(name) === hash);
}

/** Groups and values of labels, in order, with their numbers. */
function textsOf(entries: readonly Entry[], labels: readonly string[]): Map<string, number> {
  const texts = new Set<string>();
  for (const { group, outputs } of entries) {
    if (group !== null) texts.add(group.toWellFormed());
    for (const output of outputs)
      for (const field of labels) {
        const value = output?.attributes.labels?.[field];
        if (value !== undefined) texts.add(value.toWellFormed());
      }
  }
  return new Map([...texts].sort().map((text, i) => [text, i]));
}

interface Context extends Pick<Grams, 'words' | 'pairs'> {
  numbers: readonly string[];
  labels: readonly string[];
  texts: ReadonlyMap<string, number>;
}

export const HAS_ID = 1;
export const HAS_PROMPT = 2;
/** Id, prompt and group are those of the row before. */
export const SAME = 4;

function writeRows(entries: readonly Entry[], context: Context, writer: Writer): void {
  const { texts } = context;
  const scratch = new Writer();
  const rows = entries.map(({ id, prompt, group, outputs }) => {
    scratch.clear();
    scratch.count((id === null ? 0 : HAS_ID) | (prompt === null ? 0 : HAS_PROMPT));
    if (id !== null) scratch.hex(id);
    if (prompt !== null) scratch.hex(prompt);
    scratch.count(group === null ? 0 : texts.get(group.toWellFormed())! + 1);
    const key = scratch.taken();
    const records = outputs.map((output) => record(output, context, scratch)).sort(Buffer.compare);
    return { key, records };
  });
  rows.sort((a, b) => Buffer.compare(a.key, b.key) || compareAll(a.records, b.records));
  rows.forEach(({ key, records }, i) => {
    if (i > 0 && key.equals(rows[i - 1].key)) writer.count(SAME);
    else writer.bytes(key);
    writer.count(records.length);
    for (const bytes of records) writer.bytes(bytes);
  });
}

function compareAll(a: readonly Buffer[], b: readonly Buffer[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = Buffer.compare(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function record(output: Output | null, context: Context, writer: Writer): Buffer {
  writer.clear();
  if (output === null) {
    writer.count(0);
    return writer.taken();
  }
  const { fingerprint, digest, attributes } = output;
  writer.count(digest.words.length + 1);
  writer.hex(fingerprint);
  writeDigest(digest, context, writer);
  for (const field of context.numbers) {
    const value = attributes.numbers?.[field];
    writer.count(value === undefined ? 0 : 1);
    if (value !== undefined) writer.number(value);
  }
  for (const field of context.labels) {
    const value = attributes.labels?.[field];
    writer.count(value === undefined ? 0 : context.texts.get(value.toWellFormed())! + 1);
  }
  return writer.taken();
}

/** By segment: words, and pairs. Then, where there are any, the repeats of each segment. */
function writeDigest({ book, words, pairs, repeats }: Digest, context: Context, writer: Writer): void {
  const { words: ofWords, pairs: ofPairs } = context;
  for (let from = 0, to = 0; from < words.length; from = to) {
    to = Math.min(words.length, nextBoundary(from));
    const ranks = words.slice(from, to);
    for (let i = 0; i < ranks.length; i++) ranks[i] = ofWords.rank[ofWords.id(book, ranks[i])];
    writeSorted(ranks, writer);
    writePairs(book, pairs.subarray(Math.max(0, from - 1), to - 1), ofPairs, writer);
  }
  const all = repeats === null ? 0 : repeats.reduce((sum, n) => sum + n, 0);
  writer.count(all);
  if (all === 0) return;
  for (let boundary = 0, k = 0; boundary < words.length; boundary = nextBoundary(boundary), k++)
    writer.count(repeats![k] ?? 0);
}

/** Pairs that come only once in the profile have no number: their hashes stand where they come. */
function writePairs(book: Book, locals: Int32Array, lexicon: Lexicon, writer: Writer): void {
  const ranks = new Int32Array(locals.length);
  const once: number[] = [];
  let listed = 0;
  for (const local of locals) {
    const id = lexicon.id(book, local);
    if (lexicon.rank[id] < 0) once.push(lexicon.hashes[id]);
    else ranks[listed++] = lexicon.rank[id];
  }
  if (locals.length > 0) writer.count(once.length);
  writeSorted(ranks.subarray(0, listed), writer);
  for (const hash of once.sort((a, b) => a - b)) writer.hash(hash);
}

function writeSorted(numbers: Int32Array, writer: Writer): void {
  numbers.sort();
  let last = 0;
  for (const n of numbers) {
    writer.count(n - last);
    last = n;
  }
}
