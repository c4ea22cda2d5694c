/**
 * The folded sections of the Markdown report, in the order in which they are read. Where there is no room, the one with
 * the least weight goes first: explanations, then figures, then evidence from the bulkiest to the tersest; how to
 * repeat the run goes last.
 */
import type { GroupReport, Note, Report, Verdict } from '../types.ts';
import { command, unsaid } from './command.ts';
import { cut, markdownCode, markdownText } from './escape.ts';
import { amount, count, counted, NONE, probability, token, tokens } from './format.ts';
import { findings, told } from './headline.ts';
import { lostTable, retentionTable, sharesTable } from './lost.ts';
import { table, unbroken } from './markdown-table.ts';
import { metricOf, upperFirst, value } from './metric-words.ts';
import { isUncompared } from './uncompared.ts';
import { furtherNotes, note, OUTCOME_WORDS, title } from './wording.ts';

/** `title` is our own text; what stands in `body` is finished Markdown. */
export interface Section {
  title: string;
  body: string;
  weight: number;
}

const OUTPUTS = 'In how many outputs it stands:';
const SHARING = "How many prompts have this prompt's most common answer:";
const ANSWERED = 'How many prompts it answers; a fingerprint stands for the text unless `examples` is on:';

export function details(report: Report): Section[] {
  const { lost, groups, options } = report;
  const notes = furtherNotes(report);
  const [one, many] = [token(options.unit, options.characters), tokens(options.unit, options.characters)];
  const sections = [
    section(
      `What was lost: ${count(lost.words.length)} ${lost.words.length === 1 ? one : many}`,
      7,
      lost.words.length > 0,
      () => lostTable(upperFirst(one), lost.words, OUTPUTS),
    ),
    section(`${counted(lost.phrases.length, 'phrase')} lost`, 5, lost.phrases.length > 0, () =>
      lostTable('Phrase', lost.phrases, OUTPUTS),
    ),
    section('Prompts that get the answer of others', 4, lost.prompts.length > 0, () =>
      lostTable('Prompt', lost.prompts, SHARING),
    ),
    section('Most repeated outputs', 3, lost.outputs.length > 0, () => lostTable('Output', lost.outputs, ANSWERED)),
    section(`How many rare ${many} are kept`, 2, report.details.retention.length > 0, () =>
      retentionTable(report.details.retention, upperFirst(many)),
    ),
    section('Shares of outputs', 6, report.details.shares.length > 0, () => sharesTable(report.details.shares)),
    section(groupsTitle(groups), 8, groups.length > 0, () => groupTable(report)),
    section(notesTitle(report, notes), 9, notes.length > 0, () => noteList(notes)),
    section('All figures', 1, report.verdicts.length > 0, () => figures(report)),
    section('What the metrics ask', 0, report.verdicts.length > 0, () => meanings(report)),
    section('How to repeat this', 10, !isUncompared(report), () => repeat(report)),
  ];
  return sections.filter((section) => section !== null);
}

function section(title: string, weight: number, wanted: boolean, body: () => string): Section | null {
  return wanted ? { title, weight, body: body() } : null;
}

function groupsTitle(groups: readonly GroupReport[]): string {
  const failed = groups.filter(({ outcome }) => outcome === 'fail').length;
  return `${counted(groups.length, 'group')}, ${failed} failed`;
}

function groupTable(report: Report): string {
  const body = report.groups.map((group) => [
    markdownCode(cut(group.group, 60)),
    count(group.inputs.prompts),
    OUTCOME_WORDS[group.outcome],
    markdownText(worst(group, report)),
  ]);
  const by = cut(report.groups[0]?.by ?? '', 40);
  return table([markdownText(by) || 'Group', 'Prompts', 'Outcome', 'Worst'], ['left', 'right', 'left', 'left'], body);
}

function worst(group: GroupReport, report: Report): string {
  const alone = { ...report, verdicts: group.verdicts, groups: [] };
  const [finding] = [...findings(alone, 'broken'), ...findings(alone, 'warned')];
  return finding === undefined ? NONE : told(finding);
}

function notesTitle(report: Report, notes: readonly Note[]): string {
  return `${counted(notes.length, 'note')}${isUncompared(report) ? '' : ' on how far to trust this'}`;
}

function noteList(notes: readonly Note[]): string {
  return notes.map((one) => `- ${markdownText(note(one))}`).join('\n');
}

function figures({ verdicts, details, options }: Report): string {
  const body = verdicts.map((verdict) => [
    markdownText(title(verdict.metric)),
    ...[
      value(verdict.baseline, verdict),
      value(verdict.candidate, verdict),
      maybe(verdict.p, probability),
      maybe(verdict.pAdjusted, probability),
      maybe(verdict.pRetrain, probability),
      size(verdict, verdict.smallestDetectable),
      size(verdict, verdict.redAt80),
      maybe(verdict.promptsNeeded, count),
      maybe(verdict.healthyNeeded, count),
    ].map(unbroken),
  ]);
  const head = [
    'Metric',
    'Baseline',
    'Candidate',
    'p',
    'p adjusted',
    'p retrain',
    'Would show',
    'Would be red',
    'Prompts needed',
    'Healthy runs needed',
  ];
  const made = `${count(details.relabellings)} relabellings; word metrics at ${count(details.comparedAt.words)} ${tokens(options.unit, options.characters)}, word pairs at ${count(details.comparedAt.bigrams)} of each side.`;
  const legend =
    '“Would show” and “Would be red”: declines that would be proven, or fail, in 80 % of cases. p: the share of ' +
    'relabellings that look as bad, alone and adjusted for all metrics; p retrain: the chance that another healthy training does.';
  return `${table(head, ['left', ...head.slice(1).map(() => 'right' as const)], body)}\n\n${made} ${legend}`;
}

function meanings({ verdicts }: Report): string {
  return verdicts
    .map(({ metric }) => metricOf(metric))
    .filter((metric) => metric !== undefined)
    .map(
      ({ id, title, summary, meaning }) =>
        `- **${markdownText(title)}** (${markdownCode(id)}): ${markdownText(summary)} Worse means: ${markdownText(meaning)}`,
    )
    .join('\n');
}

function repeat(report: Report): string {
  const { version, details, inputs } = report;
  const config = unsaid(report);
  const commits = [inputs.baseline, inputs.candidate].filter(({ commit }) => commit !== null);
  return [
    `\`\`\`sh\n${command(report)}\n\`\`\``,
    config.length === 0 ? '' : `With \`${config.join('`, `')}\` as in the config file (\`--config\`).`,
    `Collapse Gate ${version}, tokeniser ${markdownText(details.tokeniser)}. The same inputs and options give the same report, byte for byte.`,
    ...commits.map(({ source, commit }) => `${markdownCode(source)}: commit ${markdownCode(commit ?? '')}.`),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function maybe(x: number | null, format: (x: number) => string): string {
  return x === null ? NONE : format(x);
}

function size(verdict: Verdict, x: number | null): string {
  return x === null ? NONE : amount(x, verdict.unit);
}
