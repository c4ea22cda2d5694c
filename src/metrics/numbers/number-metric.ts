import type { Side } from '../../pool/side.ts';
import { type Definition, type Metric, metric } from '../metric.ts';
import type { Parameters } from '../parameters.ts';
import { perPool } from '../per-pool.ts';

/** A question asked of the numbers that a field holds, whichever field; they come sorted, smallest first. */
export interface NumberMetric<Kind extends string = string>
  extends Omit<
    Definition<string, Parameters>,
    'id' | 'title' | 'example' | 'measure' | 'events' | 'followsLength' | 'samplesPerPrompt' | 'parameters'
  > {
  id: Kind;
  /** What is asked of the field: "spread of score". */
  noun: string;
  example: { numbers: readonly number[]; other?: readonly number[]; value: number };
  /** `all` are the numbers of the whole pool. */
  measure(own: Float64Array, other: Float64Array, all: Float64Array): number | undefined;
  events?(own: Float64Array, other: Float64Array, all: Float64Array): number;
  /** The metric of one field. */
  of(field: string): Metric<`${string}:${Kind}`>;
}

/** Declares a metric of numeric fields. */
export function numberMetric<const Kind extends string>(
  definition: Omit<NumberMetric<Kind>, 'of'>,
): NumberMetric<Kind> {
  return {
    ...definition,
    of(field) {
      const { id, noun, example, measure, events, ...declared } = definition;
      const numbers = { own: example.numbers, ...(example.other && { other: example.other }) };
      return metric({
        ...declared,
        id: `${field}:${id}`,
        title: `${noun[0].toUpperCase()}${noun.slice(1)} of ${field}`,
        field,
        followsLength: false,
        samplesPerPrompt: 1,
        example: { texts: [], numbers, value: example.value },
        measure: (own, other) => measure(sortedOf(own, field), sortedOf(other, field), inOrder(own.pool, field).sorted),
        ...(events && {
          events: (own: Side, other: Side) =>
            events(sortedOf(own, field), sortedOf(other, field), inOrder(own.pool, field).sorted),
        }),
      });
    },
  };
}

/** The pool's samples with a number in the field, by that number, and the numbers in that order. */
const inOrder = perPool((pool, field: string) => {
  const numbers = pool.numbers(field);
  const samples = Int32Array.from(numbers.keys()).filter((s) => !Number.isNaN(numbers[s]));
  samples.sort((a, b) => numbers[a] - numbers[b] || a - b);
  return { samples, sorted: Float64Array.from(samples, (s) => numbers[s]) };
});

const known = new WeakMap<Side, Map<string, Float64Array>>();

/** A side's numbers, sorted: the pool's order with those of others left out, so that no labelling sorts. */
function sortedOf(side: Side, field: string): Float64Array {
  let fields = known.get(side);
  if (fields === undefined) {
    fields = new Map();
    known.set(side, fields);
  }
  let sorted = fields.get(field);
  if (sorted === undefined) {
    const isOwn = new Uint8Array(side.pool.samples);
    for (let i = 0; i < side.samples.length; i++) isOwn[side.samples[i]] = 1;
    const all = inOrder(side.pool, field);
    const own = new Float64Array(side.samples.length);
    let count = 0;
    for (let i = 0; i < all.sorted.length; i++) if (isOwn[all.samples[i]] === 1) own[count++] = all.sorted[i];
    sorted = own.subarray(0, count);
    fields.set(field, sorted);
  }
  return sorted;
}
