/**
 * What runs keep for one another is a profile behind a line that names the format and a manifest in a line of JSON
 * (host/stored.ts). Whoever reads outputs passes over them, so that such a file can be read as it was downloaded.
 */
export const ENVELOPE = 'collapse-gate stored 1\n';
/** Bytes of a manifest; far more than one takes. */
const LONGEST = 64 * 1024;

/** The manifest's line and the profile; null where it is no such file. */
export function opened(bytes: Uint8Array): { manifest: string; profile: Uint8Array } | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST));
  if (start.toString('latin1', 0, ENVELOPE.length) !== ENVELOPE) return null;
  const end = start.indexOf('\n', ENVELOPE.length);
  if (end < 0) return null;
  return { manifest: start.toString('utf8', ENVELOPE.length, end), profile: bytes.subarray(end + 1) };
}
