import { isUtf8 } from 'node:buffer';
import type { SchemaElement, TimeUnit } from 'hyparquet';
import { UserError } from '../../errors.ts';
import type { Place } from '../../types.ts';
import { LIMITS } from '../limits.ts';

/** Told of each text that is not valid UTF-8. */
export type OnBroken = () => void;

/** What makes a value as JSON has them of one that is stored: a text, a number, true or false; null where it is none. */
export function decoderOf(element: SchemaElement, place: () => Place, broken: OnBroken): (stored: unknown) => unknown {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return (stored) => decimal(integerOf(stored), element);
  if (type === 'BYTE_ARRAY' || type === 'FIXED_LEN_BYTE_ARRAY') {
    const bytes = bytesOf(element, broken);
    return (stored) => {
      const all = stored as Uint8Array;
      if (all.length > LIMITS.row) throw new UserError('too-large', { what: 'the cell', limit: '64 MiB' }, place());
      return bytes(Buffer.from(all.buffer, all.byteOffset, all.length));
    };
  }
  if (type === 'INT96') return (stored) => timestamp(int96(stored as bigint), 'NANOS', true);
  const isUnsigned = converted?.startsWith('UINT_') || (logical?.type === 'INTEGER' && !logical.isSigned);
  if (type === 'INT32') {
    if (converted === 'DATE' || logical?.type === 'DATE') return (stored) => date(Number(stored));
    return (stored) => (isUnsigned ? Number(stored) >>> 0 : stored);
  }
  if (type !== 'INT64') return (stored) => stored;
  if (logical?.type === 'TIMESTAMP')
    return (stored) => timestamp(stored as bigint, logical.unit, logical.isAdjustedToUTC);
  if (converted === 'TIMESTAMP_MILLIS') return (stored) => timestamp(stored as bigint, 'MILLIS', true);
  if (converted === 'TIMESTAMP_MICROS') return (stored) => timestamp(stored as bigint, 'MICROS', true);
  return (stored) => whole(isUnsigned ? BigInt.asUintN(64, stored as bigint) : (stored as bigint));
}

/** Bytes that nothing is said of may be a text. */
function bytesOf(
  { type, converted_type: converted, logical_type: logical }: SchemaElement,
  broken: OnBroken,
): (bytes: Buffer) => unknown {
  if (logical?.type === 'UUID') return (bytes) => uuid(bytes);
  if (logical?.type === 'FLOAT16') return (bytes) => half(bytes.readUInt16LE(0));
  if (converted === 'JSON' || logical?.type === 'JSON') return (bytes) => parsed(bytes.toString());
  const isText = converted === 'UTF8' || converted === 'ENUM' || logical?.type === 'STRING' || logical?.type === 'ENUM';
  if (!isText || type === 'FIXED_LEN_BYTE_ARRAY') return (bytes) => (isUtf8(bytes) ? bytes.toString() : null);
  return (bytes) => {
    const text = bytes.toString();
    if (text.includes('\uFFFD') && !isUtf8(bytes)) broken();
    return text;
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** An integer that no number holds keeps its digits as a text, since it may be an id. */
function whole(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** Digits that a number holds whatever they are. */
const DIGITS = 15;

function decimal(unscaled: bigint, { scale = 0, logical_type: logical }: SchemaElement): number | string {
  const places = logical?.type === 'DECIMAL' ? logical.scale : scale;
  if (places <= 0) return whole(unscaled * 10n ** BigInt(-places));
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(places + 1, '0');
  const text = `${unscaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return digits.length <= DIGITS ? Number(text) : text;
}

function integerOf(stored: unknown): bigint {
  if (!(stored instanceof Uint8Array)) return BigInt(stored as number | bigint);
  return stored.length === 0
    ? 0n
    : BigInt.asIntN(8 * stored.length, BigInt(`0x${Buffer.from(stored).toString('hex')}`));
}

function uuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function half(bits: number): number {
  const sign = bits >> 15 === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return (sign * fraction) / 2 ** 24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}

const DAY = 86_400_000;

function date(days: number): string {
  return isoOf(days * DAY)?.slice(0, -14) ?? String(days);
}

const PER_SECOND: Readonly<Record<TimeUnit, readonly [units: bigint, digits: number]>> = {
  MILLIS: [1_000n, 3],
  MICROS: [1_000_000n, 6],
  NANOS: [1_000_000_000n, 9],
};

/** As ISO 8601 writes it, with all digits of its fraction; without a Z where it is some place's own time. */
function timestamp(value: bigint, unit: TimeUnit, isUtc: boolean): string {
  const [units, digits] = PER_SECOND[unit];
  const fraction = ((value % units) + units) % units;
  const text = isoOf(Number((value - fraction) / units) * 1000);
  if (text === null) return String(value);
  const rest = fraction === 0n ? '' : `.${String(fraction).padStart(digits, '0')}`;
  return `${text.slice(0, -5)}${rest}${isUtc ? 'Z' : ''}`;
}

function isoOf(milliseconds: number): string | null {
  const moment = new Date(milliseconds);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** Days of the Julian calendar in the upper 32 bits, nanoseconds of the day below. */
function int96(value: bigint): bigint {
  return ((value >> 64n) - 2_440_588n) * 86_400_000_000_000n + BigInt.asUintN(64, value);
}
