import { CLEAN_UPS } from '../../text/clean/index.ts';
import type { Condition, Told } from '../../types.ts';

/** What a profile says of the making of its outputs is text of a file like any other: it is checked, and put in one order. */

const CONDITIONS = Object.keys({
  truncated: true,
  refused: true,
  failed: true,
  cached: true,
  reasoned: true,
} satisfies Record<Condition, true>);

/** Whether something read is such an account. */
export function isTold(value: unknown): value is Told {
  if (!isObject(value) || !isObject(value.settings) || !isObject(value.reasoning)) return false;
  const { outputs, left, known, conditions, settings, cleaned, reasoning } = value;
  const numbers = [outputs, left, known, reasoning.characters, reasoning.of];
  return (
    numbers.every(isCount) &&
    [conditions, ...Object.values(settings)].every(isCounts) &&
    isObject(cleaned) &&
    Object.values(cleaned).every(isCleaned) &&
    Object.keys(conditions as object).every((name) => CONDITIONS.includes(name)) &&
    Object.keys(cleaned).every((name) => (CLEAN_UPS as readonly string[]).includes(name))
  );
}

/** The same account, whatever the order of its parts, and nothing else that stands in it. */
export function toldInOrder({ outputs, left, known, conditions, settings, cleaned, reasoning }: Told): Told {
  return {
    outputs,
    left,
    known,
    conditions: inOrder(conditions),
    settings: inOrder(Object.fromEntries(Object.entries(settings).map(([name, values]) => [name, inOrder(values)]))),
    cleaned: inOrder(
      Object.fromEntries(
        Object.entries(cleaned).map(([by, { outputs, emptied, characters }]) => [by, { outputs, emptied, characters }]),
      ),
    ),
    reasoning: { characters: reasoning.characters, of: reasoning.of },
  };
}

function inOrder<T>(values: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isCleaned(value: unknown): boolean {
  return isObject(value) && [value.outputs, value.emptied, value.characters].every(isCount);
}

function isCounts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isCount);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
