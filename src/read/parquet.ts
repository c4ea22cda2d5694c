import type { Format } from './format.ts';

/**
 * A Parquet file, read page by page: memory grows with a page of each column, not with the file or its row groups. A
 * row's place is its number. What reads it is loaded only where there is one.
 */
export const parquet: Format = {
  id: 'parquet',
  title: 'Parquet, a row for each record',
  recognise: ({ bytes }) => /^PAR[1E]$/.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1')),

  async *rows(source, reading) {
    const { tableRows } = await import('./parquet/table.ts');
    yield* tableRows(source, reading);
  },
};
