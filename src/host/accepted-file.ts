import { at, commitOf, textAt } from './occasion.ts';

/** An entry of the file that is committed with the change that it accepts. `profile` is the SHA-256 of the only profile that it accepts; null accepts what the change brings. */
export interface AcceptedEntry {
  reason: string;
  actor: string | null;
  commit: string | null;
  profile: string | null;
}

/** Characters of a reason. */
const LONGEST = 500;

/** The entries of the file that can be read: whoever writes it by hand may have written others. */
export function entriesIn(text: string | null): AcceptedEntry[] {
  return (listIn(text) ?? []).flatMap((entry) => {
    const reason = textAt(entry, 'reason')?.trim();
    if (!reason) return [];
    const profile = /^[0-9a-f]{64}$/.exec(textAt(entry, 'profile') ?? '')?.[0];
    const named = at(entry, 'profile');
    // A name that is none accepts nothing, least of all everything.
    if (named !== undefined && named !== null && profile === undefined) return [];
    return [
      {
        reason: cut(reason),
        actor: textAt(entry, 'actor'),
        commit: commitOf(textAt(entry, 'commit')),
        profile: profile ?? null,
      },
    ];
  });
}

/** What stands in the file, known or not; null where it is no such file. */
export function listIn(text: string | null): unknown[] | null {
  try {
    const list = at(JSON.parse(text ?? ''), 'accepted');
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

/** A reason as long as is shown. */
export function cut(reason: string): string {
  return reason.length > LONGEST ? `${reason.slice(0, LONGEST)}…` : reason;
}
