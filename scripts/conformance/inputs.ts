/** Reads a folder of the oracle's form: its expected values, and the corpora that they speak of. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Corpus, type Expected, type Given, ORACLE } from './map.ts';
import { type Params, Unknown, unknownValue } from './parameters.ts';

export interface Folder {
  /** The expected values by file, and what is no expected value though it stands where one should. */
  files: readonly { file: string; records: readonly Expected[]; faults: readonly string[] }[];
  givenOf(record: Expected): Given;
  /** Corpora whose tokens are not those that the manifest lists: no figure of them could be equal but by chance. */
  strangeTokens: readonly string[];
}

/** Not values, but what the corpora are. */
const MANIFEST = 'manifest.json';

export function readFolder(folder: string): Folder {
  const contents = jsonFiles(folder).map((file) => ({ file, content: read(join(folder, file)) }));
  const files = contents.flatMap(({ file, content }) =>
    file !== MANIFEST && Array.isArray(content) ? { file, ...recordsOf(content) } : [],
  );
  const corpora = readCorpora(join(folder, 'inputs'));
  const all = files.flatMap(({ records }) => records);
  const manifest = contents.find(({ file }) => file === MANIFEST)?.content;
  return {
    files,
    givenOf: (record) => new Asked(record, corpora, all),
    strangeTokens: Array.isArray(manifest)
      ? manifest.filter((row) => isStrange(row, corpora)).map((row) => row.case)
      : [],
  };
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} can't be read as JSON: ${(error as Error).message}`);
  }
}

function recordsOf(content: readonly unknown[]): { records: Expected[]; faults: string[] } {
  const records: Expected[] = [];
  const faults: string[] = [];
  content.forEach((one, i) => {
    const fault = faultOf(one);
    if (fault === undefined) records.push(complete(one as Expected));
    else faults.push(`record ${i + 1}${nameIn(one)}: ${fault}`);
  });
  return { records, faults };
}

/** Why something is no expected value; nothing where it is one. */
function faultOf(one: unknown): string | undefined {
  if (!isObject(one)) return 'it is no object';
  for (const key of ['case', 'impl', 'fn']) if (typeof one[key] !== 'string') return `it has no text '${key}'`;
  if (!('value' in one)) return "it has no 'value'";
  if (!isObject(one.params ?? {})) return "its 'params' are no object";
  for (const key of ['rtol', 'atol']) if (typeof (one[key] ?? 0) !== 'number') return `its '${key}' is no number`;
  return undefined;
}

function isObject(one: unknown): one is Readonly<Record<string, unknown>> {
  return typeof one === 'object' && one !== null && !Array.isArray(one);
}

function nameIn(one: unknown): string {
  const said = isObject(one) ? [one.case, one.fn].filter((part) => typeof part === 'string') : [];
  return said.length === 0 ? '' : ` (${said.join(' ')})`;
}

/** A tolerance that isn't said is none. */
function complete(one: Expected): Expected {
  return { ...one, params: one.params ?? {}, rtol: one.rtol ?? 0, atol: one.atol ?? 0 };
}

/** Either many corpora in a file, each a name and its texts, or one, named like the file. Vectors are none. */
function readCorpora(folder: string): ReadonlyMap<string, Corpus> {
  const corpora = new Map<string, Corpus>();
  for (const file of existsSync(folder) ? jsonFiles(folder) : []) {
    const content = read(join(folder, file));
    if (typeof content !== 'object' || content === null || Array.isArray(content)) continue;
    for (const [key, texts] of Object.entries(content)) {
      const name = key === 'outputs' ? basename(file, '.json') : key;
      if (isTexts(texts)) corpora.set(name, new Tokenised(name, texts));
    }
  }
  return corpora;
}

function isTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((one) => typeof one === 'string');
}

/** What a record asks about, and the folder has not. */
export class Missing extends Error {}

class Tokenised implements Corpus {
  readonly name: string;
  readonly texts: readonly string[];
  private cut: Corpus['tokens'] | undefined;
  private readonly parts = new Map<string, Corpus>();

  constructor(name: string, texts: readonly string[]) {
    this.name = name;
    this.texts = texts;
  }

  get tokens(): Corpus['tokens'] {
    this.cut ??= this.texts.map((text) => ORACLE.tokenise(text, undefined));
    return this.cut;
  }

  /** Those texts that a phrase picks, such as 'first 30' or 'those with >= 4 tokens'. */
  part(phrase: string): Corpus {
    let part = this.parts.get(phrase);
    if (part === undefined) {
      part = new Tokenised(`${this.name}, ${phrase}`, pick(this, phrase));
      this.parts.set(phrase, part);
    }
    return part;
  }
}

/** First those that are long enough, then the first of them. */
function pick({ texts, tokens }: Corpus, phrase: string): string[] {
  const asked = PHRASES.map((pattern) => pattern.exec(phrase)?.groups).find((groups) => groups !== undefined);
  if (asked === undefined) throw new Unknown(`no rule for texts '${phrase}'`);
  const { least = 0, first = texts.length } = asked;
  return texts.filter((_, i) => tokens[i].length >= Number(least)).slice(0, Number(first));
}

/** How texts are picked, each the whole of a phrase: 'first 30 characters' would be something else. */
const PHRASES = [
  /^all(?: texts)?(?<all>)$/,
  /^(?:the )?first (?<first>\d+)(?: texts)?$/,
  /^(?:those|texts) with (?:>=|at least) *(?<least>\d+) tokens(?:[ ,(]+(?:the )?first (?<first>\d+)(?: of them)?\)?)?$/,
  /^(?:the )?first (?<first>\d+) (?:of those|of the texts|texts)?(?: ?with)? (?:>=|at least) *(?<least>\d+) tokens$/,
];

/** What a case says: `corpus`, `corpus#n`, `a->b` or `a->b#n`; of scalars, the name of their data. */
class Asked implements Given {
  readonly n: number;
  private readonly names: readonly string[];
  readonly expected: Expected;
  private readonly corpora: ReadonlyMap<string, Corpus>;
  private readonly records: readonly Expected[];

  constructor(expected: Expected, corpora: ReadonlyMap<string, Corpus>, records: readonly Expected[]) {
    const [names, n] = expected.case.split('#');
    this.n = n === undefined ? 1 : Number(n);
    this.names = names.split('->');
    this.expected = expected;
    this.corpora = corpora;
    this.records = records;
  }

  get corpus(): Corpus {
    return this.side(0);
  }

  get texts(): readonly string[] {
    return this.corpus.texts;
  }

  get tokens(): Corpus['tokens'] {
    return this.corpus.tokens;
  }

  get other(): Corpus {
    return this.side(1);
  }

  get baseline(): readonly number[] {
    return this.numbers('baseline');
  }

  get candidate(): readonly number[] {
    return this.numbers('candidate');
  }

  record(name: string, fn: string): Expected {
    const found = this.records.find((one) => one.case === name && one.fn === fn);
    if (found === undefined) throw new Missing(`there is no record '${fn}' of ${name}`);
    return found;
  }

  private side(which: 0 | 1): Corpus {
    const corpus = this.corpora.get(this.names[which] ?? '');
    if (corpus === undefined) throw new Missing(`there is no input '${this.names[which] ?? ''}'`);
    const phrase = phraseOf(this.expected.params, this.n);
    return phrase === undefined ? corpus : (corpus as Tokenised).part(phrase);
  }

  private numbers(side: 'baseline' | 'candidate'): readonly number[] {
    const { input = this.names[0] } = this.expected.params;
    return (this.record(String(input), 'data').value as Record<typeof side, readonly number[]>)[side];
  }
}

/**
 * `texts` says which, and so may `unit` where it begins with that word. Else a unit says that the tokens of all texts
 * follow one another, or which n the case has.
 */
function phraseOf({ texts, unit }: Params, n: number): string | undefined {
  if (texts !== undefined && typeof texts !== 'string') throw unknownValue('texts', texts);
  const picks = typeof unit === 'string' && unit.startsWith('texts');
  const isKnown = unit === undefined || picks || CONCATENATED.includes(unit) || unit === `word ${n}-grams`;
  if (!isKnown || (picks && texts !== undefined)) throw unknownValue('unit', unit);
  return texts ?? (picks ? unit : undefined);
}

const CONCATENATED: readonly unknown[] = ['concatenated', 'all tokens concatenated in text order'];

function isStrange(row: unknown, corpora: ReadonlyMap<string, Corpus>): boolean {
  const { case: name, sha256_tokens: hash } = row as { case?: string; sha256_tokens?: string | null };
  const corpus = corpora.get(name ?? '');
  if (corpus === undefined || typeof hash !== 'string') return false;
  return createHash('sha256').update(JSON.stringify(corpus.tokens)).digest('hex') !== hash;
}
