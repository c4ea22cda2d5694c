import { LIMITS } from '../limits.ts';

/**
 * The value that Python's repr() has written: dicts, lists, tuples, texts, numbers, True, False and None. Undefined where
 * it is anything else, such as an object of some class or a text that was cut.
 */
export function pythonLiteral(text: string): unknown {
  try {
    const literal = new Literal(text);
    const value = literal.value(0);
    return literal.isOver ? value : undefined;
  } catch (error) {
    if (error === NONE) return undefined;
    throw error;
  }
}

const NONE = new Error('no literal of Python');
const WORDS: Readonly<Record<string, unknown>> = {
  ...{ None: null, True: true, False: false },
  ...{ nan: Number.NaN, inf: Number.POSITIVE_INFINITY, '-inf': Number.NEGATIVE_INFINITY },
};
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', '0': '\0' },
  ...{ '\\': '\\', "'": "'", '"': '"', '\n': '' },
};
const HEX: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

class Literal {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isOver(): boolean {
    this.#space();
    return this.#at === this.#text.length;
  }

  value(depth: number): unknown {
    if (depth > LIMITS.depth) throw NONE;
    this.#space();
    const first = this.#text[this.#at];
    if (first === '[') return this.#items(']', depth);
    if (first === '(') return this.#items(')', depth);
    if (first === '{') return Object.fromEntries(this.#items('}', depth, true) as [string, unknown][]);
    if (first === "'" || first === '"') return this.#quoted(first);
    return this.#word();
  }

  #items(end: string, depth: number, isDict = false): unknown[] {
    const items: unknown[] = [];
    this.#at++;
    for (;;) {
      this.#space();
      if (this.#take(end)) return items;
      items.push(isDict ? this.#entry(depth) : this.value(depth + 1));
      this.#space();
      if (this.#take(',')) continue;
      if (this.#take(end)) return items;
      throw NONE;
    }
  }

  #entry(depth: number): [string, unknown] {
    const key = this.value(depth + 1);
    this.#space();
    if (!this.#take(':')) throw NONE;
    return [String(key), this.value(depth + 1)];
  }

  #quoted(quote: string): string {
    let text = '';
    for (let start = ++this.#at; ; ) {
      const character = this.#text[this.#at];
      if (character === undefined) throw NONE;
      if (character !== quote && character !== '\\') {
        this.#at++;
        continue;
      }
      text += this.#text.slice(start, this.#at++);
      if (character === quote) return text;
      text += this.#escaped();
      start = this.#at;
    }
  }

  #escaped(): string {
    const kind = this.#text[this.#at++];
    if (Object.hasOwn(ESCAPES, kind ?? '')) return ESCAPES[kind];
    if (!Object.hasOwn(HEX, kind ?? '')) throw NONE;
    const digits = this.#text.slice(this.#at, this.#at + HEX[kind]);
    const code = Number.parseInt(digits, 16);
    if (!/^[0-9a-f]+$/i.test(digits) || digits.length !== HEX[kind] || code > 0x10ffff) throw NONE;
    this.#at += digits.length;
    return String.fromCodePoint(code);
  }

  #word(): unknown {
    const [word] = /^[-+\w.]*/.exec(this.#text.slice(this.#at, this.#at + LONGEST_WORD))!;
    this.#at += word.length;
    if (Object.hasOwn(WORDS, word)) return WORDS[word];
    if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(word)) throw NONE;
    const number = Number(word);
    return Number.isInteger(number) && !Number.isSafeInteger(number) && /^-?\d+$/.test(word) ? word : number;
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }
}

const LONGEST_WORD = 400;
