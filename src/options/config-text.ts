import type { Document, LineCounter, YAMLError } from 'yaml';
import { UserError } from '../errors.ts';

/** A config file as data, and on which line a property of it stands. */
export interface ConfigText {
  value: unknown;
  lineOf(path: readonly string[]): number;
}

const CHARACTERS = 2 ** 20;
const BRACKETS = 100;

/** Reads YAML, of which JSON is a part. An empty file is an empty config. */
export async function readYaml(text: string, file: string): Promise<ConfigText> {
  refuseBombs(text, file);
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) throw badYaml(error, { file, line: lines.linePos(error.pos[0]).line });
  return { value: dataOf(document, file) ?? {}, lineOf: await locator(document, lines) };
}

/** The parser of YAML takes stack and patterns for every level: some 10,000 open brackets end the whole process. */
function refuseBombs(text: string, file: string): void {
  const todo = 'A config is short: check that this is the right file.';
  if (text.length > CHARACTERS)
    throw new UserError('bad-config', { problem: 'the file is larger than 1 MiB', todo }, { file, line: null });
  let depth = 0;
  let line = 1;
  for (const char of text) {
    if (char === '\n') line++;
    else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    if (depth > BRACKETS)
      throw new UserError('bad-config', { problem: `more than ${BRACKETS} brackets are open`, todo }, { file, line });
  }
}

function dataOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // An alias without an anchor, or aliases of aliases that would grow without end.
    if (!(error instanceof ReferenceError)) throw error;
    const problem = /excessive/i.test(error.message)
      ? 'its aliases (*) stand for too much'
      : 'an alias (*) names an anchor (&) that is not there';
    throw new UserError('bad-config', { problem, todo: 'Write out what they stand for.' }, { file, line: null });
  }
}

function badYaml(error: YAMLError, place: { file: string; line: number }): UserError {
  if (error.code === 'DUPLICATE_KEY')
    return new UserError('bad-config', { problem: 'the same key stands here twice', todo: 'Keep one of them.' }, place);
  if (error.code === 'MULTIPLE_DOCS')
    return new UserError(
      'bad-config',
      { problem: 'a second document begins here', todo: "Keep one, without a line '---' between." },
      place,
    );
  const problem = `this is not YAML: ${error.message.split('\n', 1)[0]}`;
  return new UserError('bad-config', { problem, todo: 'Mend it; indent with spaces.' }, place);
}

async function locator(document: Document, lines: LineCounter): Promise<ConfigText['lineOf']> {
  const { isMap, isScalar, isSeq } = await import('yaml');
  return (path) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const part of path) {
      let key: unknown;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === part);
        key = pair?.key;
        node = pair?.value;
      } else if (isSeq(node)) key = node = node.items[Number(part)];
      offset = rangeStart(key) ?? offset;
    }
    return lines.linePos(offset).line;
  };
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}
