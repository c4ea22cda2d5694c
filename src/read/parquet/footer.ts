import { type FileMetaData, parquetMetadata, parquetSchema, type SchemaTree } from 'hyparquet';
import { UserError } from '../../errors.ts';
import type { RandomAccess } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { structureEnd } from './thrift.ts';

/** Where a file's columns are and what they hold. */
export interface Footer {
  schema: SchemaTree;
  groups: FileMetaData['row_groups'];
  rows: number;
}

/** Its length and the letters that end the file. */
const TAIL = 8;

export async function readFooter(access: RandomAccess, file: string): Promise<Footer> {
  const refuse = (problem: string) => new UserError('unreadable-file', { problem }, { file, line: null });
  const tail = Buffer.from(await access.read(Math.max(0, access.size - TAIL), access.size));
  const end = tail.subarray(-4).toString('latin1');
  const start = Buffer.from(await access.read(0, 4)).toString('latin1');
  if (end === 'PARE' || start === 'PARE') throw refuse(ENCRYPTED);
  if (access.size < TAIL + 4 || end !== 'PAR1')
    throw refuse('the end of this Parquet file is missing, so it was cut off or is still being written. Copy it anew');
  const length = tail.readUInt32LE(0);
  const damaged = refuse('the footer of this Parquet file is damaged. Copy it anew, or write it again');
  if (length > access.size - TAIL - 4) throw damaged;
  if (length > LIMITS.document)
    throw new UserError('too-large', { what: "the Parquet file's footer", limit: '256 MiB' }, { file, line: null });
  const bytes = await access.read(access.size - TAIL - length, access.size);
  const found = metadataOf(bytes);
  if (found === null) throw damaged;
  const { metadata, schema } = found;
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (rows !== Number(metadata.num_rows) || metadata.row_groups.some(({ num_rows }) => Number(num_rows) < 0))
    throw damaged;
  if (rows > LIMITS.rows)
    throw new UserError('too-large', { what: 'the file', limit: '50 million rows' }, { file, line: null });
  if (metadata.schema.length > LIMITS.cells)
    throw new UserError('too-large', { what: 'the schema', limit: `${LIMITS.cells} columns` }, { file, line: null });
  const chunks = metadata.row_groups.flatMap(({ columns }) => columns);
  if (chunks.some(({ crypto_metadata, meta_data }) => crypto_metadata !== undefined && meta_data === undefined))
    throw refuse(ENCRYPTED);
  if (chunks.some(({ file_path }) => file_path !== undefined))
    throw refuse('its columns are in other files, which this reader does not open. Write them into one file');
  return { schema, groups: metadata.row_groups, rows };
}

const ENCRYPTED = 'this Parquet file is encrypted. Write it without encryption, or the outputs alone as JSONL';

/** Null where the footer can't be read. */
function metadataOf(bytes: Uint8Array): { metadata: FileMetaData; schema: SchemaTree } | null {
  try {
    if (structureEnd(bytes.subarray(0, -TAIL), 0) === null) return null;
    const metadata = parquetMetadata(bytes, { geoparquet: false });
    if (metadata.schema.some(({ name }) => typeof name !== 'string')) return null;
    return { metadata, schema: parquetSchema(metadata) };
  } catch {
    return null;
  }
}
