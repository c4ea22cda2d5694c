/**
 * By which rule texts were cut into tokens, and whose tables that took, as one line: the rule's name; Unicode's version if
 * any of the texts is not ASCII; ICU's if any is of a script without spaces. So 'words-1', 'words-1 unicode-17.0' or
 * 'words-1 unicode-17.0 icu-78.2', and of two lines that go together one begins with the other.
 */

/** What keeps tokens from being compared with others: the unit, the tables, or a rule that is not known here. */
export interface Difference {
  of: 'unit' | 'tables' | 'rule';
  /** As options, or as the name of a table and its version. */
  found: string;
  here: string;
}

/** Whether a line asks for nothing that another does not. */
export function isWithin(rule: string, other: string): boolean {
  return other === rule || other.startsWith(`${rule} `);
}

/** What texts of both need together, of two lines that go together. */
export function wider(one: string, other: string): string {
  return one.length < other.length ? other : one;
}

/** Why what was cut by the rule that was found can't be compared with what is cut by the other; null where it can. */
export function difference(found: string, here: string): Difference | null {
  if (isWithin(found, here)) return null;
  const [parts, own] = [found.split(' '), here.split(' ')];
  const units = [unitOf(parts[0]), unitOf(own[0])];
  if (units[0] !== null && units[1] !== null && units[0] !== units[1])
    return { of: 'unit', found: units[0], here: units[1] };
  const at = parts.findIndex((part, i) => part !== own[i]);
  const tables = [tablesOf(parts[at]), tablesOf(own[at])];
  if (tables[0] !== null && tables[1] !== null) return { of: 'tables', found: tables[0], here: tables[1] };
  // Whatever stands there is foreign.
  return { of: 'rule', found: found.replace(/[^\x20-\x7e]/g, '?').slice(0, 60), here };
}

/** The options that count in the unit of a rule of that name; null where there is none. */
function unitOf(name: string): string | null {
  if (/^words-\d+$/.test(name)) return '--unit words';
  if (/^token-ids-\d+$/.test(name)) return '--unit tokens';
  const run = runOf(name);
  return run === null ? null : `--unit characters --characters ${run}`;
}

/** How many characters the runs of a rule have; null where it makes none. */
export function runOf(rule: string): number | null {
  const run = /^characters-(\d)-\d+(?: |$)/.exec(rule)?.[1];
  return run === undefined ? null : Number(run);
}

function tablesOf(part: string | undefined): string | null {
  const [, tables, version] = /^(unicode|icu)-([\d.]{1,20})$/.exec(part ?? '') ?? [];
  return tables === undefined ? null : `${tables === 'icu' ? 'ICU' : 'Unicode'} ${version}`;
}
