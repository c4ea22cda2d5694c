/**
 * The verdicts as JUnit XML, which most CI systems show as test results: a suite for the whole and one per group, a
 * case per verdict. What can't be told is skipped; a warning passes and says so in its output.
 */
import XMLBuilder from 'fast-xml-builder';
import type { GroupReport, Report, Verdict } from '../types.ts';
import { cut, xmlText } from './escape.ts';
import { headline, reason, sentence, VERDICT_WORDS } from './wording.ts';

type Node = Readonly<Record<string, unknown>>;

const BUILDER = { ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true } as const;
/** A name ends up in paths and tables of the CI system. */
const NAME_LENGTH = 120;

export function junit(report: Report): string {
  const { verdicts, groups } = report;
  const all = [...verdicts, ...groups.flatMap((group) => group.verdicts)];
  const suites = [
    suite('whole', verdicts, properties(report)),
    ...groups.map((group) => suite(groupName(group), group.verdicts)),
  ];
  const root = { '@name': 'collapse-gate', ...counts(all), testsuite: suites };
  const declaration = { '@version': '1.0', '@encoding': 'UTF-8' };
  return `${new XMLBuilder(BUILDER).build({ '?xml': declaration, testsuites: root }).trim()}\n`;
}

function suite(name: string, verdicts: readonly Verdict[], extra: Node = {}): Node {
  return { '@name': name, ...counts(verdicts), ...extra, testcase: verdicts.map((verdict) => testcase(verdict, name)) };
}

function testcase(verdict: Verdict, suiteName: string): Node {
  return {
    '@name': cut(verdict.metric, NAME_LENGTH),
    '@classname': `collapse-gate.${suiteName.replaceAll('.', '_')}`,
    ...result(verdict),
  };
}

function result(verdict: Verdict): Node {
  const message = xmlText(sentence(verdict));
  switch (verdict.outcome) {
    case 'broken':
      return {
        failure: { '@message': message, '@type': reason(verdict) === null ? 'decline' : (verdict.reason ?? '') },
      };
    case 'unclear':
    case 'unmeasured':
      return { skipped: { '@message': message } };
    case 'warned':
      return { 'system-out': `${VERDICT_WORDS.warned}: ${message}` };
    case 'holds':
      return {};
  }
}

function counts(verdicts: readonly Verdict[]): Node {
  const failures = verdicts.filter(({ outcome }) => outcome === 'broken').length;
  const skipped = verdicts.filter(({ outcome }) => outcome === 'unclear' || outcome === 'unmeasured').length;
  return { '@tests': verdicts.length, '@failures': failures, '@errors': 0, '@skipped': skipped };
}

function properties(report: Report): Node {
  const facts = {
    headline: xmlText(headline(report)),
    outcome: report.outcome,
    stage: report.stage,
    version: report.version,
  };
  const property = Object.entries(facts).map(([name, value]) => ({ '@name': name, '@value': value }));
  return { properties: { property } };
}

function groupName({ by, group }: GroupReport): string {
  return cut(`${by}: ${group}`, NAME_LENGTH);
}
