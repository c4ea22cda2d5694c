import type { Declared, Index, Metric } from '../metrics/metric.ts';
import { isIndex } from '../metrics/metric.ts';
import { type PortablePool, portable, unpacked } from '../pool/portable.ts';
import { Dealer } from '../stats/relabelling.ts';
import { Arena } from './arena.ts';
import { type Cells, type Column, columnsOf, type Entry } from './column.ts';
import type { Frame } from './layout.ts';
import { Walk } from './walk.ts';

/** Which dealings are walked: they follow from the seed, and from how few there may be for each to come once. */
export interface Deal {
  seed: number;
  limit: number;
}

/** All that labellings are walked on, as plain data that another thread can be handed. */
export interface Board {
  frame: Frame;
  deal: Deal;
  entries: readonly {
    pool: PortablePool;
    samples: Int32Array;
    metrics: readonly string[];
    /** Of these those that have no value, since they need texts. */
    unable: readonly string[];
    indices: readonly string[];
    cells: readonly Cells[];
  }[];
}

/** The board, once the observed labelling has been walked; null where a metric needs what no other thread is handed. */
export function boardOf(
  { prompt, strata, unit, stratum, size, thinnings }: Frame,
  deal: Deal,
  entries: readonly Entry[],
  columns: readonly (readonly Column[])[],
): Board | null {
  const id = (metric: Declared) => metric.id;
  const packed = entries.flatMap(({ arena, indices }, e) => {
    const pool = portable(arena.pool);
    if (pool === null) return [];
    return {
      pool,
      samples: arena.samples,
      metrics: arena.metrics.map(id),
      unable: [...arena.needTexts].map(id),
      indices: indices.map(id),
      cells: columns[e].map(({ values, errorsTried }) => ({ values, errorsTried })),
    };
  });
  if (packed.length < entries.length) return null;
  return { frame: { prompt, strata, unit, stratum, size, thinnings }, deal, entries: packed };
}

/** The walk over a board in this thread. What it finds stands in the board's cells. */
export function walkOn({ frame, deal, entries }: Board, named: (id: string) => Declared): Walk {
  const all: Entry[] = entries.map(({ pool, samples, metrics, unable, indices }) => {
    const arena = new Arena(unpacked(pool), samples, metrics.map(named) as Metric[], frame.prompt.length);
    for (const metric of arena.metrics) if (unable.includes(metric.id)) arena.needTexts.add(metric);
    const made = indices.map(named).filter((metric): metric is Index => isIndex(metric));
    return { arena, indices: made, familyOf: () => null, trained: null, fewestEvents: 0 };
  });
  const columns = all.map((entry, e) => {
    const cells = entries[e].cells[Symbol.iterator]();
    return columnsOf(entry, false, () => cells.next().value!);
  });
  return new Walk(frame, all, columns, new Dealer(frame.strata, deal.limit, deal.seed), deal.seed);
}
