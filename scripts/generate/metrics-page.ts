import { NUMBER_METRICS, PANEL } from '../../src/metrics/index.ts';
import type { Declared } from '../../src/metrics/metric.ts';
import { facts } from '../../src/report/explanation.ts';
import { limit, percent } from '../../src/report/format.ts';

const HEAD = `# Metrics

Written by \`npm run generate\` from the files in \`src/metrics/\`, which also give the reasons. \`collapse-gate explain
METRIC\` says the same on a terminal. How declines are tested is in [analysis.md](analysis.md).
`;

const TABLE = /(<!-- metrics -->\n)[\s\S]*?(<!-- \/metrics -->)/;

const FIELDS = `## Metrics of numeric fields

Of each field that \`numbers\` names and both sides have. A rule names them by field and kind: \`score:spread\`.
`;

const BY_NAME = `## Metrics by name

Measured where a rule names them (\`rules: { self-bleu: { fail: 5pp } }\`, or \`self-bleu: on\` to have it shown) and by
\`measure\`. Under the same statistics as all others; \`metrics\` in the config, or \`--set METRIC.NAME=VALUE\`, sets what
may be set.
`;

/** docs/metrics.md: every metric with all that it declares; those by name last. */
export function metricsPage(): string {
  return [
    HEAD,
    ...PANEL.filter(({ byName }) => !byName).map(section),
    FIELDS,
    ...NUMBER_METRICS.map((kind) => section(kind.of('FIELD'))),
    BY_NAME,
    ...byId(PANEL.filter(({ byName }) => byName)).map(section),
  ].join('\n');
}

function byId(metrics: readonly Declared[]): Declared[] {
  return [...metrics].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The README with its table of metrics brought up to date. */
export function withMetricsTable(readme: string): string {
  if (!TABLE.test(readme)) throw new Error('README.md has no place for the table of metrics');
  return readme.replace(TABLE, (_, open, close) => `${open}${table()}\n${close}`);
}

function section(metric: Declared): string {
  const lines = facts(metric).map(([name, text]) => `- **${name}:** ${escaped(text)}`);
  return `### ${metric.title} (\`${metric.id}\`)\n\n${escaped(metric.summary)}\n\n${lines.join('\n')}\n`;
}

function table(): string {
  const rows = PANEL.filter(({ byName }) => !byName).map((metric) => {
    const { id, stage, meaning } = metric;
    return `| \`${id}\` | ${stage === 'none' ? '–' : stage} | ${escaped(meaning)} | ${allowed(metric)} |`;
  });
  const named = byId(PANEL.filter(({ byName }) => byName)).map(({ id }) => `\`${id}\``);
  return [
    '| Metric | Stage | When it is worse | Fails at (warns at) |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `By name, where a rule or \`measure\` asks for them: ${named.join(', ')}.`,
  ].join('\n');
}

function allowed({ limits: { fail, warn, ceiling }, unit }: Declared): string {
  if (ceiling !== undefined) return `more than ${percent(ceiling)} of the candidate's outputs`;
  if (fail === null) return warn === null ? 'no limit unless you set one' : `never (${limit(warn, unit)})`;
  return warn === null ? limit(fail, unit) : `${limit(fail, unit)} (${limit(warn, unit)})`;
}

function escaped(text: string): string {
  return text.replace(/[|<>*_]/g, '\\$&');
}
