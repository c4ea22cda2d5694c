import { expect, test } from 'vitest';
import { junit } from '../../src/report/junit.ts';
import { STORIES } from './sample-reports.ts';

const TOKEN = /<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<>]+)/y;

/** Names of elements in the order in which they open. Throws where the text isn't well-formed XML as we write it. */
function elements(xml: string): string[] {
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>', '');
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(body)) throw new Error('a bare ampersand');
  const open: string[] = [];
  const names: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(body);
    if (token === null) throw new Error(`not XML: ${body.slice(at, at + 80)}`);
    const [, closing, name, , empty] = token;
    if (name === undefined) continue;
    if (closing !== '' && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (closing === '') names.push(name);
    if (closing === '' && empty === '') open.push(name);
  }
  if (open.length > 0) throw new Error(`open at the end: ${open}`);
  return names;
}

test.each(Object.entries(STORIES))('the story %s is well-formed and has a case per verdict', (_, report) => {
  const names = elements(junit(report));
  const all = [...report.verdicts, ...report.groups.flatMap(({ verdicts }) => verdicts)];
  const times = (name: string) => names.filter((one) => one === name).length;
  const isUncompared = all.length === 0;
  expect(times('testcase')).toBe(isUncompared ? 1 : all.length);
  expect(times('testsuite')).toBe(1 + report.groups.length);
  const broken = all.filter(({ outcome }) => outcome === 'broken').length;
  const untold = all.filter(({ outcome }) => outcome === 'unclear' || outcome === 'unmeasured').length;
  const accepted = report.accepted === null ? 0 : broken;
  expect(times('failure')).toBe(broken - accepted);
  expect(times('skipped')).toBe(isUncompared ? 1 : untold + accepted);
});

test('the counts say what is inside', () => {
  const xml = junit(STORIES.groups);
  expect(xml).toContain('<testsuites name="collapse-gate" tests="23" failures="1" errors="0" skipped="3">');
  expect(xml).toContain('<testsuite name="task: story" tests="3" failures="1" errors="0" skipped="0">');
});

test('what nobody compared is one case that was skipped, never an empty file or a pass', () => {
  const xml = junit(STORIES['first-run']);
  expect(xml).toContain('<testsuites name="collapse-gate" tests="1" failures="0" errors="0" skipped="1">');
  expect(xml).toContain('<skipped message="First run, no verdict: main has no baseline yet to compare with."/>');
});

test('what is accepted is skipped, in groups as well, and says so', () => {
  const { accepted } = STORIES.accepted;
  const xml = junit({ ...STORIES.groups, accepted });
  expect(xml).toContain('<testsuites name="collapse-gate" tests="23" failures="0" errors="0" skipped="4">');
  expect(xml).toMatch(/<skipped message="accepted: 19 % of the candidate&apos;s outputs are copies/);
  expect(xml).toContain('<property name="outcome" value="fail"/>');
});

test('a group name can not leave its attribute', () => {
  const xml = junit(STORIES.hostile);
  expect(xml).toContain('&lt;/testsuite&gt;@octocat | `x` &lt;img src=x&gt;');
  expect(xml).not.toMatch(/(?!\n)[\p{Cc}\uFFFE\uFFFF]/u);
});
