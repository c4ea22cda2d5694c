import { createHash } from 'node:crypto';
import type { Options } from '../options/table.ts';
import { type CleanUp, cleaned } from '../text/clean/index.ts';
import { reasoningCharacters } from '../text/clean/reasoning.ts';
import type { Condition, Told } from '../types.ts';
import type { Fields } from './format.ts';
import type { Found, FoundAnswer } from './shape.ts';

/** Characters of a setting's value that are kept as they are: of longer ones, such as system prompts, a fingerprint. */
const LONGEST = 40;
/** Of these a fingerprint is kept, however short they are: they are what models were told, which is nobody else's business. */
const NEVER_AS_THEY_ARE: ReadonlySet<string> = new Set(['system prompt', 'chat template', 'stop']);
/** Values of one setting that are told apart: one that differs from row to row is none, in whatever order rows come. */
const VALUES = 20;
const MANY = '(many)';
/** So many settings no tool has; what has more is none that could be told. */
const NAMES = 100;

/** Collects what files say of the making of their outputs, and counts what is cleaned out of them. */
export class Telling {
  readonly #clean: Options['clean'];
  #outputs = 0;
  /** Whether all ids so far were made from the content of questions. */
  #hasContentIds = true;
  readonly #conditions = new Map<Condition, number>();
  readonly #settings = new Map<string, Map<string, number>>();
  readonly #cleaned = new Map<CleanUp, number>();
  #reasoning = 0;
  #characters = 0;

  constructor(clean: Options['clean']) {
    this.#clean = clean;
  }

  /** What is said of answers that were taken. */
  of(answers: readonly FoundAnswer[], { settings, id, isContentId }: Found): void {
    this.#outputs += answers.length;
    if (isContentId !== true || id === null || id === undefined) this.#hasContentIds = false;
    for (const { conditions = [] } of answers) for (const one of conditions) count(this.#conditions, one, 1);
    if (settings !== undefined) this.settings(settings, answers.length);
  }

  /** How so many outputs were made; none where a file says it of those of another. */
  settings(settings: Fields, outputs: number): void {
    for (const [name, value] of Object.entries(settings)) {
      const said = saidAs(value, NEVER_AS_THEY_ARE.has(name));
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
      if (next !== text) count(this.#cleaned, by, 1);
      text = next;
    }
    return text;
  }

  /** Adds what a profile says of its outputs. */
  add(told: Told, hasContentIds: boolean): void {
    this.#outputs += told.outputs;
    if (!hasContentIds) this.#hasContentIds = false;
    for (const [name, n] of Object.entries(told.conditions)) count(this.#conditions, name as Condition, n);
    for (const [name, n] of Object.entries(told.cleaned)) count(this.#cleaned, name as CleanUp, n);
    for (const [name, values] of Object.entries(told.settings))
      for (const [value, n] of Object.entries(values)) this.#setting(shortened(name), shortened(value), n);
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
      conditions: sorted(this.#conditions),
      settings: Object.fromEntries([...this.#settings].sort(byName).map(([name, values]) => [name, sorted(values)])),
      cleaned: sorted(this.#cleaned),
      reasoning: { characters: this.#reasoning, of: this.#characters },
    };
  }
}

/** What is told where nothing was read. */
export const NOTHING_TOLD: Told = new Telling([]).result();

function saidAs(value: unknown, isPrivate: boolean): string | null {
  if (value === null || value === undefined || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === undefined) return null;
  return isPrivate ? fingerprint(text) : shortened(text);
}

function shortened(text: string): string {
  return text.length > LONGEST ? fingerprint(text) : text.toWellFormed();
}

function fingerprint(text: string): string {
  return `#${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

function count<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function sorted<K extends string>(counts: ReadonlyMap<K, number>): Record<K, number> {
  return Object.fromEntries([...counts].sort(byName)) as Record<K, number>;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
