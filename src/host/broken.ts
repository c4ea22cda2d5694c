import type { Report } from '../types.ts';

const LONGEST_GROUP = 60;
/** Characters of the whole list, which the next step may get in its environment. */
const LONGEST = 4000;

/**
 * The output `broken`: ids of broken metrics, those of a group as group/metric. A group's name is foreign and the next
 * step may be a shell, so nothing of it is left there but word characters, dots and dashes.
 */
export function broken({ verdicts, groups }: Report): string {
  const whole = idsIn(verdicts);
  const parts = groups.flatMap(({ group, verdicts }) => idsIn(verdicts).map((id) => `${safeGroup(group)}/${id}`));
  let list = '';
  for (const name of [...whole, ...parts]) {
    const longer = list === '' ? name : `${list},${name}`;
    if (longer.length > LONGEST) break;
    list = longer;
  }
  return list;
}

function idsIn(verdicts: Report['verdicts']): string[] {
  return verdicts.filter(({ outcome }) => outcome === 'broken').map(({ metric }) => metric);
}

function safeGroup(name: string): string {
  return name.replace(/[^\w.-]/gu, '_').slice(0, LONGEST_GROUP);
}
