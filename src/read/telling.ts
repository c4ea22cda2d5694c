import type { Options } from '../options/table.ts';
import { type CleanUp, cleaned } from '../text/clean/index.ts';
import { reasoningCharacters } from '../text/clean/reasoning.ts';
import type { CleanedOf, Condition, Told } from '../types.ts';
import type { Fields } from './format.ts';
import type { Found, FoundAnswer } from './shape.ts';
import { fingerprint } from './shapes/content-id.ts';

/** Characters of a setting's name that are kept as they are: of longer ones a fingerprint. */
const LONGEST = 40;
/**
 * Settings whose values are kept as they are. Of all others, whoever told them, it is a fingerprint: they may be what
 * models were told, or a key to them, which is nobody else's business.
 */
const PLAIN: ReadonlySet<string> = new Set([
  ...['temperature', 'top_p', 'top_k', 'min_p', 'max_tokens', 'n', 'do_sample', 'num_beams', 'few_shot'],
  ...['frequency_penalty', 'presence_penalty', 'repetition_penalty', 'reasoning_effort'],
]);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const WORD = /^[a-z]{1,10}$/i;
const FINGERPRINT = /^#[0-9a-f]{8}$/;
/** Values of one setting that are told apart: one that differs from row to row is none, in whatever order rows come. */
const VALUES = 20;
const MANY = '(many)';
/** So many settings no tool has; what has more is none that could be told. */
const NAMES = 100;

/** Collects what files say of the making of their outputs, and counts what is cleaned out of them. */
export class Telling {
  readonly #clean: Options['clean'];
  #outputs = 0;
  #left = 0;
  #known = 0;
  /** Whether all ids so far were made from the content of questions. */
  #hasContentIds = true;
  readonly #conditions = new Map<Condition, number>();
  readonly #settings = new Map<string, Map<string, number>>();
  readonly #cleaned = new Map<CleanUp, CleanedOf>();
  #reasoning = 0;
  #characters = 0;

  constructor(clean: Options['clean']) {
    this.#clean = clean;
  }

  /**
   * What is said of answers and their ends, and of those `taken` from them. How answers ended counts before --where chooses
   * among them: to leave out those that were cut off must not hide that they were.
   */
  of(
    { all, ends }: { all: readonly FoundAnswer[]; ends: readonly (string | null)[] },
    taken: number,
    { settings, id, isContentId }: Found,
    mapped: Options['fields'] = {},
  ): void {
    this.#outputs += all.length;
    this.#left += all.length - taken;
    for (const [i, { conditions = [] }] of all.entries()) {
      for (const one of conditions) count(this.#conditions, one, 1);
      // A missing text has failed, in whatever file; that says nothing of the ends of others.
      if ((ends[i] ?? null) !== null || conditions.some((one) => one !== 'failed')) this.#known++;
    }
    if (taken === 0) return;
    if (isContentId !== true || id === null || id === undefined || mapped.id !== undefined) this.#hasContentIds = false;
    if (settings !== undefined) this.settings(settings, taken);
  }

  /** How so many outputs were made; none where a file says it of those of another. */
  settings(settings: Fields, outputs: number): void {
    for (const [name, value] of Object.entries(settings)) {
      const said = isSeed(name) ? null : saidAs(value, name);
      if (said !== null) this.#setting(shortened(name), said, outputs);
    }
  }

  /** What there is too much of becomes one, so that it does not matter what came first. */
  #setting(name: string, said: string, outputs: number): void {
    const isOver = this.#settings.has(MANY) || name === MANY || this.#settings.size === NAMES;
    if (isOver && !this.#settings.has(name)) {
      const all = [...this.#settings.values()].flatMap((values) => [...values.values()]);
      this.#settings.clear();
      this.#settings.set(MANY, new Map([[MANY, all.reduce((sum, n) => sum + n, outputs)]]));
      return;
    }
    const values = this.#settings.get(name) ?? new Map<string, number>();
    const isMany = values.has(MANY) || said === MANY || (values.size === VALUES && !values.has(said));
    if (isMany) this.#settings.set(name, new Map([[MANY, [...values.values()].reduce((sum, n) => sum + n, outputs)]]));
    else this.#settings.set(name, values.set(said, (values.get(said) ?? 0) + outputs));
  }

  /** An output as it is measured. */
  cleaned(output: string | null, prompt: string | null, holdsPrompt = false): string | null {
    if (output === null) return null;
    this.#characters += output.length;
    this.#reasoning += reasoningCharacters(output);
    let text = output;
    for (const by of holdsPrompt ? new Set<CleanUp>(['prompt-echo', ...this.#clean]) : this.#clean) {
      const next = cleaned(text, prompt, by);
      if (next !== text) {
        const characters = Math.max(0, text.length - next.length);
        this.#cleans(by, { outputs: 1, emptied: /\S/.test(next) ? 0 : 1, characters });
      }
      text = next;
    }
    return text;
  }

  #cleans(by: CleanUp, { outputs, emptied, characters }: CleanedOf): void {
    const known = this.#cleaned.get(by) ?? { outputs: 0, emptied: 0, characters: 0 };
    this.#cleaned.set(by, {
      outputs: known.outputs + outputs,
      emptied: known.emptied + emptied,
      characters: known.characters + characters,
    });
  }

  /** Adds what a profile says of its outputs. */
  add(told: Told, hasContentIds: boolean): void {
    this.#outputs += told.outputs;
    this.#left += told.left;
    this.#known += told.known;
    if (!hasContentIds) this.#hasContentIds = false;
    for (const [name, n] of Object.entries(told.conditions)) count(this.#conditions, name as Condition, n);
    for (const [name, cleaned] of Object.entries(told.cleaned)) this.#cleans(name as CleanUp, cleaned);
    for (const [name, values] of Object.entries(told.settings)) {
      if (isSeed(name)) continue;
      for (const [value, n] of Object.entries(values)) {
        const isToldOf = FINGERPRINT.test(value) || value === MANY;
        this.#setting(shortened(name), isToldOf ? value : (saidAs(value, name) ?? marked(value)), n);
      }
    }
    this.#reasoning += told.reasoning.characters;
    this.#characters += told.reasoning.of;
  }

  get hasContentIds(): boolean {
    return this.#hasContentIds;
  }

  /** All of it, in an order that does not depend on that of the files. */
  result(): Told {
    return {
      outputs: this.#outputs,
      left: this.#left,
      known: this.#known,
      conditions: sorted(this.#conditions),
      settings: Object.fromEntries([...this.#settings].sort(byName).map(([name, values]) => [name, sorted(values)])),
      cleaned: sorted(this.#cleaned),
      reasoning: { characters: this.#reasoning, of: this.#characters },
    };
  }
}

/** What is told where nothing was read. */
export const NOTHING_TOLD: Told = new Telling([]).result();

/** The value of a setting, however it is written: 0.7 and "0.7" are one, as are "a" and ["a"], and stop words in any order. */
function saidAs(value: unknown, name: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  const list = Array.isArray(value) ? (name === 'stop' ? [...value].sort() : value) : [];
  const one = list.length === 1 ? list[0] : Array.isArray(value) ? list : value;
  const text = typeof one === 'string' ? one : JSON.stringify(one);
  if (text === undefined) return null;
  const said = NUMBER.test(text) ? String(Number(text)) : text;
  const isPlain = PLAIN.has(name.toLowerCase().replaceAll(/[\s-]/g, '_')) && (NUMBER.test(said) || WORD.test(said));
  return isPlain ? said : marked(said);
}

/** Every run has another one, and it is to have. */
function isSeed(name: string): boolean {
  return /(^|[\s_.-])seed$/i.test(name);
}

function shortened(text: string): string {
  return text.length > LONGEST ? marked(text) : text.toWellFormed();
}

function marked(text: string): string {
  return `#${fingerprint(text).slice(0, 8)}`;
}

function count<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function sorted<K extends string, T>(counts: ReadonlyMap<K, T>): Record<K, T> {
  return Object.fromEntries([...counts].sort(byName)) as Record<K, T>;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
