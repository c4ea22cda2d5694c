import type { Plan, PlanColumn } from '../gate/plan.ts';
import { SMALL_GROUP } from '../gate/slices.ts';
import { cut, terminalText } from './escape.ts';
import { about, amount, count, counted, limit, NONE } from './format.ts';
import { title } from './metric-words.ts';
import { BOLD, DIM, painter, textTable, wrap } from './terminal-text.ts';

/**
 * The tail index of generations 1 to 5 of a small language model, each trained on the outputs of the one before, at
 * temperature 1: what early collapse looks like. docs/analysis.md tells of them.
 */
const GENERATIONS = [1.7, 2.3, 4.2, 5.5, 7.7];

/** Which declines so many outputs would show, for a terminal. */
export function planText(plan: Plan, { color, width }: { color: boolean; width: number }): string {
  const paint = painter(color);
  const bullets = [...seen(plan), ...needs(plan), ...doubts(plan)];
  const blocks = [
    paint(`${counted(plan.prompts, 'prompt')} with ${counted(plan.samplesPerPrompt, 'sample')} each`, BOLD),
    wrap(
      'The smallest decline that a check would prove in 80 % of cases, against chance and against what another training does by itself:',
      width,
    ).join('\n'),
    table(plan, paint),
    bullets.map((line) => wrap(terminalText(line), width, '- ').join('\n')).join('\n'),
    groupTable(plan, { paint, width }),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function table({ columns, rows, prompts, samplesPerPrompt }: Plan, paint: ReturnType<typeof painter>): string {
  const several = new Set(rows.map(({ samples }) => samples)).size > 1;
  const head = ['Prompts', ...(several ? ['Samples\neach'] : []), ...columns.map(heading)];
  const body = rows.map(({ smallest, ...row }) => {
    const isNow = row.prompts === prompts && row.samples === samplesPerPrompt;
    const cells = [
      count(row.prompts),
      ...(several ? [count(row.samples)] : []),
      ...smallest.map((decline, j) => told(decline, columns[j])),
    ];
    return isNow ? cells.map((cell) => paint(cell, BOLD)) : cells;
  });
  const limits = ['limit', ...(several ? [''] : []), ...columns.map(forbidden)];
  body.push(limits.map((cell) => paint(cell, DIM)));
  return textTable(
    head.map((name) => dim(name, paint)),
    head.map(() => 'right'),
    body,
  ).text;
}

function heading({ metric, healthy }: PlanColumn): string {
  if (healthy > 0) return `with ${healthy}\nhealthy`;
  return title(metric).replace(' ', '\n');
}

function told(decline: number | null, { unit }: PlanColumn): string {
  return decline === null ? NONE : amount(decline, unit);
}

/** What the rule forbids. */
function forbidden({ fail, unit }: PlanColumn): string {
  return fail === null ? NONE : limit(fail, unit);
}

/** What the tail index would show as things are. */
function seen({ columns, rows, prompts, samplesPerPrompt }: Plan): string[] {
  const now = rows.find((row) => row.prompts === prompts && row.samples === samplesPerPrompt)!.smallest;
  const index = columns.flatMap((column, j) =>
    column.metric === 'tail-index' && now[j] !== null ? [{ column, from: now[j] }] : [],
  );
  const alone = index.find(({ column }) => column.healthy === 0);
  if (alone === undefined) return [];
  const others = index
    .filter((one) => one !== alone)
    .map(({ column, from }) => `with ${column.healthy} from ${told(from, column)} on`);
  return [
    `With ${counted(prompts, 'prompt')} and no healthy runs the tail index would be seen from ${told(alone.from, alone.column)} on${generation(alone.from)}${others.map((other) => `; ${other}`).join('')}.`,
  ];
}

function generation(from: number): string {
  const at = GENERATIONS.findIndex((value) => value >= from);
  const model = 'of a small language model that is trained on its own outputs (temperature 1)';
  if (at < 0) return `: more than ${GENERATIONS.length} generations ${model} lose`;
  return `, about generation ${at + 1} ${model}`;
}

/** What it would take to show what the rules forbid. */
function needs({ columns, prompts }: Plan): string[] {
  return columns
    .filter(({ healthy, fail }) => healthy === 0 && fail !== null)
    .map(({ metric, unit, mustShow, promptsNeeded, healthyNeeded }) => {
      const what = limit(mustShow!, unit);
      if (metric === 'tail-index')
        return `A check is conclusive about the tail when ${what} would show: ${enough(promptsNeeded, prompts)}.`;
      const runs = healthyNeeded === null ? 'more than 20 healthy runs' : counted(healthyNeeded, 'healthy run');
      const training =
        healthyNeeded === 0
          ? 'another training can be told from it without healthy runs'
          : `to tell it from another training takes ${runs}`;
      return `${title(metric)}, ${what}: ${enough(promptsNeeded, prompts)} to tell it from chance; ${training}.`;
    });
}

function enough(needed: number | null, prompts: number): string {
  if (needed === null) return 'no number of prompts is enough';
  return needed <= prompts ? 'there are prompts enough' : `it takes about ${about(needed)} prompts`;
}

function doubts({ exchanged, samplesPerPrompt, rows, prompts }: Plan): string[] {
  const beyond = rows.some((row) => row.prompts > prompts || row.samples > samplesPerPrompt);
  return [
    ...(exchanged === 'prompts'
      ? [
          'With one sample a prompt, noise is seen by exchanging prompts instead of samples: about what a check has, or more where prompts differ much. What more samples would show can be told from two a prompt on.',
        ]
      : []),
    ...(exchanged === 'samples' && samplesPerPrompt < 4
      ? ['What metrics within a prompt would show can be told from four samples a prompt on.']
      : []),
    ...(beyond
      ? ['Beyond what there is, noise is reckoned to fall as it does between a quarter of the prompts and all.']
      : []),
  ];
}

/** The tail index of each group, and how many prompts it takes to be seen there at all. */
function groupTable(
  { columns, groups }: Plan,
  { paint, width }: { paint: ReturnType<typeof painter>; width: number },
): string {
  if (groups === null) return '';
  if (groups.length === 0)
    return wrap(`There are no groups to judge by themselves: that takes ${SMALL_GROUP} prompts.`, width).join('\n');
  const index = columns.filter(({ metric }) => metric === 'tail-index');
  const [alone] = index;
  const { text } = textTable(
    ['Group', 'Prompts', ...index.map(heading), `prompts\nfor ${limit(alone.mustShow ?? 0, alone.unit)}`].map((name) =>
      dim(name, paint),
    ),
    ['left', ...Array.from({ length: index.length + 2 }, () => 'right' as const)],
    groups.map(({ group, prompts, smallest, promptsNeeded }) => [
      cut(terminalText(group), 30),
      count(prompts),
      ...smallest.map((decline) => told(decline, alone)),
      promptsNeeded[0] === null ? NONE : about(promptsNeeded[0]),
    ]),
  );
  const needed = groups.map(({ promptsNeeded }) => promptsNeeded[0]).filter((n) => n !== null);
  const least =
    needed.length < groups.length
      ? 'Without healthy runs no number of prompts would do in some groups.'
      : `A group needs about ${about(Math.max(...needed))} prompts for that; under ${SMALL_GROUP} it is judged together with others.`;
  return `${text}\n\n${wrap(least, width).join('\n')}`;
}

function dim(name: string, paint: ReturnType<typeof painter>): string {
  return name
    .split('\n')
    .map((line) => paint(line, DIM))
    .join('\n');
}
