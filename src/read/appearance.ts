import type { Head } from './format.ts';

const MAGIC: readonly (readonly [start: string, what: string])[] = [
  ['1f8b', 'it is compressed twice; compress it once'],
  ['28b52ffd', 'it is compressed twice; compress it once'],
  ['fd377a585a', 'it is compressed with xz; use gzip or zstd'],
  ['425a68', 'it is compressed with bzip2; use gzip or zstd'],
  ['04224d18', 'it is compressed with lz4; use gzip or zstd'],
  ['504b0304', 'it is a ZIP archive'],
  ['377abcaf271c', 'it is a 7z archive; unpack it, or make a ZIP archive of it'],
  ['52617221', 'it is a RAR archive; unpack it, or make a ZIP archive of it'],
  ['50415231', 'it is a Parquet file'],
  ['4152524f5731', 'it is an Arrow file'],
  ['934e554d5059', 'it is a NumPy array'],
  ['25504446', 'it is a PDF'],
  ['fffe', 'it is UTF-16 text; save it as UTF-8'],
  ['feff', 'it is UTF-16 text; save it as UTF-8'],
];

/** What a file that no format recognises looks like, in words. None of its content is quoted: it is foreign text. */
export function appearance({ bytes, text }: Head): string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const known = MAGIC.find(([magic]) => start.startsWith(magic));
  if (known !== undefined) return known[1];
  if (text.slice(257, 262) === 'ustar') return 'it is a tar archive; unpack it, or make a ZIP archive of it';
  if (isBinary(text)) return 'it holds bytes that are not text';
  if (/^\s*\{\s*'/.test(text)) return 'its lines look like Python dicts; write them with json.dumps';
  if (/^\s*[{[]/.test(text)) return 'it starts like JSON but holds no rows';
  return 'it is text, but neither JSON nor a table with an output column';
}

/** Text never holds NUL, and little that isn't UTF-8. */
export function isBinary(text: string): boolean {
  return text.includes('\0') || text.split('\uFFFD').length - 1 > text.length / 10;
}
