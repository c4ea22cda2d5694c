/**
 * The verdicts as JUnit XML, which most CI systems show as test results: a suite for the whole and one per group, a
 * case per verdict. What can't be told is skipped; a warning passes and says so in its output.
 *
 * What is broken and accepted is skipped as well: as a failure it would turn a system red that reads only this file, and
 * as a pass, whatever its output, it would look like a metric that holds. Where nothing was compared there is one case,
 * skipped too: many systems take a file without cases for an error, and none should count it as passed.
 */
import XMLBuilder from 'fast-xml-builder';
import type { GroupReport, Report, Verdict } from '../types.ts';
import { acceptanceOf } from './accepted.ts';
import { cut, xmlText } from './escape.ts';
import { isUncompared } from './uncompared.ts';
import { headline, reason, sentence, VERDICT_WORDS } from './wording.ts';

type Node = Readonly<Record<string, unknown>>;

const BUILDER = { ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true } as const;
/** A name ends up in paths and tables of the CI system. */
const NAME_LENGTH = 120;
const WHOLE = 'whole';

/** A case of a suite: the element inside says what became of it. */
type Case = Node & { failure?: Node; skipped?: Node };

export function junit(report: Report): string {
  const isAccepted = acceptanceOf(report) !== null;
  const cases = (verdicts: readonly Verdict[], name: string) =>
    verdicts.map((verdict) => testcase(verdict.metric, name, result(verdict, isAccepted)));
  const whole = isUncompared(report) ? [uncompared(report)] : cases(report.verdicts, WHOLE);
  const groups = report.groups.map((group) => [groupName(group), cases(group.verdicts, groupName(group))] as const);
  const suites = [suite(WHOLE, whole, properties(report)), ...groups.map(([name, inside]) => suite(name, inside))];
  const all = [...whole, ...groups.flatMap(([, inside]) => inside)];
  const root = { '@name': 'collapse-gate', ...counts(all), testsuite: suites };
  const declaration = { '@version': '1.0', '@encoding': 'UTF-8' };
  return `${new XMLBuilder(BUILDER).build({ '?xml': declaration, testsuites: root }).trim()}\n`;
}

function suite(name: string, cases: readonly Case[], extra: Node = {}): Node {
  return { '@name': name, ...counts(cases), ...extra, testcase: cases };
}

function testcase(name: string, suiteName: string, result: Case): Case {
  return {
    '@name': cut(name, NAME_LENGTH),
    '@classname': `collapse-gate.${suiteName.replaceAll('.', '_')}`,
    ...result,
  };
}

function uncompared(report: Report): Case {
  return testcase('comparison', WHOLE, { skipped: { '@message': xmlText(headline(report)) } });
}

function result(verdict: Verdict, isAccepted: boolean): Case {
  const message = xmlText(sentence(verdict));
  switch (verdict.outcome) {
    case 'broken':
      if (isAccepted) return { skipped: { '@message': `accepted: ${message}` } };
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

function counts(cases: readonly Case[]): Node {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const skipped = cases.filter(({ skipped }) => skipped !== undefined).length;
  return { '@tests': cases.length, '@failures': failures, '@errors': 0, '@skipped': skipped };
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
