/** Of files in a folder or an archive that could be outputs. */
export const ENDINGS = ['jsonl', 'ndjson', 'json', 'csv', 'tsv', 'txt', 'parquet', 'eval', 'zip', 'cgp'];

/** The same as a glob over all folders below one; each may be compressed. */
export const ENDINGS_GLOB = `**/*.{${ENDINGS.join(',')}}{,.gz,.zst}`;

const COULD_BE_OUTPUTS = new RegExp(`\\.(${ENDINGS.join('|')})(\\.gz|\\.zst)?$`, 'i');

/** Whether a file in an archive could be outputs, as that glob finds them in a folder: none that is hidden, or that macOS has put beside. */
export function couldBeOutputs(name: string): boolean {
  const isHidden = name.split('/').some((part) => /^\.(?!\.?$)/.test(part) || part === '__MACOSX');
  return !isHidden && COULD_BE_OUTPUTS.test(name);
}

/** In a sentence. */
export const ENDINGS_SHOWN = ENDINGS.map((ending) => `.${ending}`).join(' ');
