const MiB = 2 ** 20;

/** What hostile or broken input may take at most. Each is far beyond what an evaluation writes. */
export const LIMITS = {
  /** Of a line, or of an element of a JSON array. */
  row: 64 * MiB,
  /** Of a JSON object that has to be read whole. */
  document: 256 * MiB,
  rows: 50_000_000,
  /** Of a profile, which is read whole. */
  profile: 1024 * MiB,
  /** Of a row of a table. */
  cells: 65_536,
  /** Of objects and lists in one another. Below what a recursive function can take. */
  depth: 200,
  /** What is compressed may grow beyond this only while it stays under `ratio`. */
  unpacked: 1024 * MiB,
  ratio: 1000,
  /** Of a compressed file that is held whole, since its format is read here and there. */
  held: 1024 * MiB,
  /** Of a ZIP archive: files and folders. */
  entries: 100_000,
  /** What the first object of a JSON file may take to be looked at before the file is read. */
  first: 4 * MiB,
};
