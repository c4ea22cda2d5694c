/**
 * Numbers as people read them. Percent, rounding and signs exist here only.
 *
 * A decline above 0 is worse and has no sign; below 0 the candidate is better and it has a minus (U+2212). Tables are
 * `fine`: one decimal or two, so that a value can be held against its limit. Sentences are `coarse`: whole percents from 1 on.
 */
import type { Interval, Unit } from '../types.ts';

export type Grain = 'fine' | 'coarse';

export const NONE = '–';

/** A share as "9.1 %" or, coarse, "9 %". */
export function percent(share: number, grain: Grain = 'fine'): string {
  return `${digits(share * 100, grain)} %`;
}

/** A decline in its own unit: "9 %", "2.1 pp", or a bare number for balances and distances. */
export function amount(decline: number, unit: Unit, grain: Grain = 'fine'): string {
  return `${bare(decline, unit, grain)}${suffix(unit)}`;
}

/** A decline with its interval: "9 % (6-12 %)"; "to" instead of the hyphen where a minus stands beside it. */
export function interval({ point, low, high }: Interval, unit: Unit, grain: Grain = 'fine'): string {
  const range = span(low, high, unit, grain);
  return range === '' ? amount(point, unit, grain) : `${amount(point, unit, grain)} (${range})`;
}

/** The interval alone, "6-12 %"; empty where there is none. */
export function span(low: number | null, high: number | null, unit: Unit, grain: Grain = 'fine'): string {
  if (low === null || high === null) return '';
  const joint = low < 0 ? ' to ' : '-';
  return `${bare(low, unit, grain)}${joint}${bare(high, unit, grain)}${suffix(unit)}`;
}

/** A limit as it was set, without rounding that could be seen: "6 %", "2.5 %", "0.5 pp", "0.08". */
export function limit(value: number, unit: Unit): string {
  if (unit === 'spreads') return amount(value, unit).replace('.0', '');
  const scaled = unit === 'relative' || unit === 'points' ? value * 100 : value;
  return `${minus(String(Number(scaled.toPrecision(4))))}${suffix(unit)}`;
}

/** A whole number with separators: "23,331". */
export function count(n: number): string {
  return minus(Math.round(n).toLocaleString('en-US'));
}

/** "1 prompt", "600 prompts". */
export function counted(n: number, noun: string): string {
  return `${count(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** What outputs are counted in. */
export function tokens(unit: unknown, run: unknown): string {
  if (unit === 'tokens') return 'token ids';
  return unit === 'characters' ? `runs of ${run} characters` : 'words';
}

/** One of them. */
export function token(unit: unknown, run: unknown): string {
  if (unit === 'tokens') return 'token id';
  return unit === 'characters' ? `run of ${run} characters` : 'word';
}

/** Any number: whole from 100 on, three digits down to 1, three decimals below. */
export function number(x: number): string {
  const size = Math.abs(x);
  if (size >= 99.95) return count(x);
  return minus(String(Number(size >= 1 ? x.toPrecision(3) : x.toFixed(3))));
}

/** A share of relabellings: "< 0.001", "0.012", "0.34". */
export function probability(p: number): string {
  return p < 0.001 ? '< 0.001' : String(Number(p.toPrecision(2)));
}

/** A number of prompts that is an estimate: two digits, rounded up, so that it never promises too much. */
export function about(n: number): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
  return count(Math.ceil(n / step) * step);
}

function bare(decline: number, unit: Unit, grain: Grain): string {
  if (unit === 'spreads') return minus(Math.abs(decline) >= 99.5 ? count(decline) : decline.toFixed(1));
  if (unit === 'relative' || unit === 'points') return digits(decline * 100, grain);
  if (unit === 'value') return number(decline);
  return minus(decline.toFixed(grain === 'fine' ? 3 : 2));
}

function suffix(unit: Unit): string {
  if (unit === 'relative') return ' %';
  if (unit === 'spreads') return '×';
  return unit === 'points' ? ' pp' : '';
}

/** Fine: one decimal from 1 on, two below. Coarse: whole from 1 on, one significant digit below. Only everything is 100. */
function digits(x: number, grain: Grain): string {
  const size = Math.abs(x);
  if (size < 0.005) return '0';
  if (size >= 99.5 && size < 100) return minus(`${x < 0 ? '-' : ''}${Math.min(99.9, Math.floor(size * 10) / 10)}`);
  if (grain === 'fine') return minus(x.toFixed(size < 0.995 ? 2 : 1));
  return minus(size < 0.95 ? x.toPrecision(1) : x.toFixed(0));
}

function minus(text: string): string {
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
