import type { Unit } from '../types.ts';
import { Problem } from './kinds.ts';

/**
 * Reads a limit as people write it and gives a number between 0 and 1: `6%` or `0.06` for relative declines, `2pp` or
 * `0.02` for points. The two are never mixed up in silence: a relative limit in pp, or points in percent, is refused.
 */
export function readLimit(value: unknown, unit: Unit): number {
  if (typeof value === 'number') return within(value, String(value), unit);
  const match = typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*(%|pp)?\s*$/.exec(value) : null;
  if (match === null) throw new Problem(`'${String(value)}' is not a limit`, `Write ${example(unit)}.`);
  const number = Number(match[1]);
  if (match[2] === undefined) return within(number, String(value), unit);
  const expected = unit === 'relative' ? '%' : unit === 'spreads' || unit === 'value' ? '' : 'pp';
  if (match[2] !== expected) {
    const why =
      unit === 'relative'
        ? 'a relative decline, not points'
        : unit === 'spreads'
          ? 'a multiple of what two healthy trainings differ by'
          : unit === 'value'
            ? "told in the value's own unit"
            : `told in ${unit === 'points' ? 'points' : unit}, not in percent`;
    throw new Problem(
      `'${String(value)}' does not fit: this metric's decline is ${why}`,
      `Write ${number}${expected}.`,
    );
  }
  return within(number / 100, String(value), unit);
}

/** Reads a floor or ceiling on the value itself: a number in the metric's own unit, or a percentage for shares. */
export function readBound(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const match = typeof value === 'string' ? /^\s*(-?\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(value) : null;
  if (match === null)
    throw new Problem(`'${String(value)}' is not a value`, 'Write a number, or a percentage such as 5%.');
  return match[2] === '%' ? Number(match[1]) / 100 : Number(match[1]);
}

function within(limit: number, written: string, unit: Unit): number {
  if (!(limit >= 0))
    throw new Problem(`'${written}' is below 0`, 'A decline above 0 is worse; give a limit of 0 or more.');
  if (unit === 'spreads' || unit === 'value') return limit;
  if (limit > 1) throw new Problem(`'${written}' is more than everything`, `Did you mean ${example(unit, limit)}?`);
  return limit;
}

function example(unit: Unit, limit = 6): string {
  if (unit === 'spreads' || unit === 'value') return 'a number such as 3';
  return unit === 'relative' ? `${limit}% or ${limit / 100}` : `${limit}pp or ${limit / 100}`;
}
