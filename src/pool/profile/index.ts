/**
 * A profile is a file that stands for outputs and adds up with others: rows with hashed ids and prompts, and a digest of
 * each output (pool/digest.ts). Bytes in, bytes out; files are read and written elsewhere. docs/profiles.md says what is
 * in it and what can be guessed from it.
 */
export { decodeProfile, type Profile } from './decode.ts';
export { Digester, hashed, type Scribe, scribe } from './digester.ts';
export { encodeProfile, profilePieces } from './encode.ts';
export { ENVELOPE, opened } from './envelope.ts';
export type { Stored } from './feed.ts';
export { type Header, headerOf, isForeign, isProfile, MAGIC } from './header.ts';
export { type MergeOptions, mergeProfiles, readHeaderOf } from './merge.ts';
export type { PromptSample } from './order.ts';
export type { ProfileOptions, Written } from './profile-writer.ts';
