import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/report/markdown.ts';
import { heading } from '../../src/report/wording.ts';
import { STORIES } from './sample-reports.ts';

const NAMED = Object.entries(STORIES);
const MARKER = '<!-- collapse-gate:default -->';

test.each([
  ['healthy', '### 🟢 No sign of collapse'],
  [
    'early',
    '### 🔴 The candidate lost 21 % of its rare words and 9 % of its vocabulary, 8.4× the usual difference of two trainings: early collapse.',
  ],
  ['inconclusive', '### 🟡 Inconclusive: 80 prompts'],
  ['unpaired', '### 🟡 A warning, no failure'],
  ['suspicion', '### 🟡 A doubt, no failure: the candidate lost 12 % of its rare words'],
  ['reference', "### 🔴 The candidate says 70 % of the reference's rare words"],
  ['first-run', '### ⚪ First run, no verdict: main has no baseline yet'],
  ['skipped', '### ⚪ Skipped: there are no outputs of a candidate'],
  ['changed-rules', '### 🟢 No sign of collapse'],
  [
    'accepted',
    '### 🟣 Accepted by octocat although the candidate lost 21 % of its rare words and 9 % of its vocabulary',
  ],
])('the story %s begins with its sentence', (story, start) => {
  expect(markdown(STORIES[story]).startsWith(start)).toBe(true);
});

test.each(NAMED)(
  'the story %s has tables that GitHub renders: blank lines around, as many cells as heads',
  (_, report) => {
    const text = markdown(report);
    expect(text).not.toMatch(/<\/summary>\n(?!\n)/);
    for (const table of text.match(/(?:^\|.*\n)+/gm) ?? []) {
      const cells = table
        .trim()
        .split('\n')
        .map((line) => line.replace(/\\[^\n]/g, '').split('|').length);
      expect(new Set(cells).size).toBe(1);
      expect(text).toContain(`\n\n${table}`);
    }
  },
);

describe('with a limit', () => {
  test.each([60_000, 6000, 3000, 2500, 1200, 600])('of %i it keeps to it', (limit) => {
    for (const [, report] of NAMED) {
      const text = markdown(report, { limit, marker: MARKER });
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(text).toContain(MARKER);
      expect(text.match(/^<details>$/gm)?.length).toBe(text.match(/^<\/details>$/gm)?.length);
    }
  });

  test('it says what it dropped and where that is', () => {
    const text = markdown(STORIES.late, { limit: 5000 });
    expect(text).toContain('Left out here for length: “What the metrics ask”, “All figures”');
    expect(text).toContain('report.json');
  });

  test('explanations go first, how to repeat the run last', () => {
    const whole = markdown(STORIES.late);
    expect(markdown(STORIES.late, { limit: whole.length - 1 })).not.toContain('<summary>What the metrics ask');
    const least = [...Array(60).keys()]
      .map((i) => markdown(STORIES.late, { limit: 6000 - i * 100 }))
      .filter((text) => text.includes('<details>'))
      .at(-1);
    expect(least).toContain('npx collapse-gate check');
  });

  test('no text is cut in the middle: what is left are whole blocks of the full report', () => {
    const blocks = new Set(
      markdown(STORIES.late)
        .split('\n\n')
        .map((block) => block.trim()),
    );
    const kept = markdown(STORIES.late, { limit: 3000 })
      .split('\n\n')
      .map((block) => block.trim());
    expect(kept.filter((block) => !blocks.has(block) && !block.startsWith('Left out here'))).toEqual([]);
  });
});

test('nothing of a model or file reaches the comment as markup', () => {
  const text = markdown(STORIES.hostile);
  const unescaped = text.replace(/^```sh\n[\s\S]*?\n```$/gm, '').replace(/\\./g, '');
  const outside = unescaped.replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
  expect(outside.replace(/<\/?(details|summary)>/g, '')).not.toMatch(/[<>]|:\/\/|!\[|\]\(/);
  expect(text).not.toMatch(/@[\w/-]/);
});

test('the command repeats the run with what was set', () => {
  const text = markdown(STORIES.groups);
  expect(text).toContain(
    '--baseline examples/baseline.jsonl \\\n  --candidate examples/healthy.jsonl \\\n  --group-by task \\\n  --seed 1',
  );
  expect(text).toContain('With `groups.rules` as in the config file');
});

test('the command says which rows were chosen and what was cleaned out of them', () => {
  const options = {
    ...STORIES.groups.options,
    select: [{ side: 'candidate' as const, field: 'model', value: 'new one' }],
    where: [{ side: null, field: 'lang', value: 'de' }],
    clean: ['reasoning' as const],
  };
  expect(markdown({ ...STORIES.groups, options })).toContain(
    "--select 'candidate.model=new one' \\\n  --where lang=de \\\n  --clean reasoning",
  );
});

test('the command names the reference and the healthy runs, and the config what it knows of retraining', () => {
  expect(markdown(STORIES.reference)).toContain(
    '--candidate outputs/pr.jsonl \\\n  --reference evals/human.jsonl \\\n  --healthy runs/seed-2.jsonl runs/seed-3.jsonl runs/seed-4.jsonl \\\n  --seed 1',
  );
  const late = markdown(STORIES.late);
  expect(late).toContain('--healthy runs/seed-2.jsonl runs/seed-3.jsonl \\\n  --seed 1');
  expect(late).not.toContain('--reference');
  expect(late).toContain('With `retraining.spreads`, `retraining.df` as in the config file');
});

test('several healthy runs of one pattern are named once', () => {
  const { inputs } = STORIES.late;
  const glob = inputs.healthy.map((run) => ({ ...run, source: 'runs/*.jsonl' }));
  expect(markdown({ ...STORIES.late, inputs: { ...inputs, healthy: glob } })).toContain(
    "--healthy 'runs/*.jsonl' \\\n",
  );
});

test('the figures tell what retraining could do, and what it would take to tell', () => {
  const figures = markdown(STORIES.suspicion).split('<summary>All figures</summary>')[1];
  expect(figures).toContain('| p retrain | Would show | Would be red | Prompts needed | Healthy runs needed |');
  expect(figures).toContain('| Tail index | – | – | 0.001 | 0.001 | 0.012 | 5.2× | 5.2× | – | 4 |');
  // What is not tested has no p.
  expect(figures).toContain('| Support asymmetry | 19.1 % | 19.3 % | – | – | – | – | – | – | – |');
});

describe('an aside', () => {
  const aside = 'The baseline is 12 days old | @octocat <b>.';
  const escaped = 'The baseline is 12 days old &#124; @\u200Boctocat \\<b\\>.';

  test('stands after what was compared, escaped', () => {
    for (const [, report] of NAMED) {
      const blocks = markdown(report, { aside }).trim().split('\n\n');
      expect(blocks[blocks.indexOf(escaped) - 1]).toMatch(/^Compared: /);
    }
  });

  test('is there whatever is dropped', () => {
    for (const limit of [60_000, 3000, 700])
      for (const [, report] of NAMED) {
        const text = markdown(report, { aside, limit });
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text).toContain(escaped);
      }
  });
});

describe('where the baseline comes from', () => {
  test('is said with a commit that can be copied', () => {
    expect(markdown(STORIES['changed-rules'])).toContain('Baseline: `evals/baseline.jsonl at main`, commit `388e882`.');
    expect(markdown(STORIES.accepted)).toContain('Baseline: `run 17181920 of main`, commit `388e882`.');
    expect(markdown(STORIES.early)).not.toContain('Baseline: ');
  });

  test('the command fetches what a run has kept', () => {
    const fetched = (text: string) =>
      /gh api "repos\/\{owner\}\/\{repo\}\/actions\/artifacts\/\$\(.*runs\/(\d+)\/.*startswith\("([a-z-]+)"\).*\)\/zip" > (\S+)/
        .exec(text)
        ?.slice(1);
    const own = markdown(STORIES.accepted);
    expect(fetched(own)).toEqual(['17181920', 'collapse-gate-baseline-', 'baseline-of-run-17181920.cgp']);
    expect(own).toContain('--baseline baseline-of-run-17181920.cgp');
    const { inputs } = STORIES.accepted;
    const followed = { ...inputs.candidate, source: 'run 77', commit: '4f5e6d7c8b9a0f1e2d3c4b5a69788796a5b4c3d2' };
    const text = markdown({ ...STORIES.accepted, inputs: { ...inputs, candidate: followed } });
    const rest = text.slice(text.indexOf('# The candidate'));
    expect(fetched(rest)).toEqual(['77', 'collapse-gate-candidate-', 'candidate-of-run-77.cgp']);
    expect(rest).toContain('--candidate candidate-of-run-77.cgp');
  });

  test('the command checks out what the base branch has, each path', () => {
    const { inputs } = STORIES['changed-rules'];
    const baseline = { ...inputs.baseline, source: 'evals/a.jsonl, evals/it is.jsonl at release/2' };
    const text = markdown({ ...STORIES['changed-rules'], inputs: { ...inputs, baseline } });
    expect(text).toContain(
      '# The baseline as release/2 has it:\ngit worktree add --detach ../collapse-gate-388e882 388e882c6dc7731d7f9630c1a2b3c4d5e6f70819\n',
    );
    expect(text).toContain(
      "--baseline ../collapse-gate-388e882/evals/a.jsonl '../collapse-gate-388e882/evals/it is.jsonl'",
    );
  });

  test('a file of this machine may be called as it likes', () => {
    const { inputs } = STORIES.early;
    const baseline = { ...inputs.baseline, source: 'looks at.jsonl' };
    expect(markdown({ ...STORIES.early, inputs: { ...inputs, baseline } })).toContain("--baseline 'looks at.jsonl'");
    const run = { ...inputs.baseline, source: 'run 7 of main' };
    expect(markdown({ ...STORIES.early, inputs: { ...inputs, baseline: run } })).toContain(
      "--baseline 'run 7 of main'",
    );
  });
});

test('whose rules held is said before the table, and only there beside the notes', () => {
  const [opening] = markdown(STORIES['changed-rules']).split('<details>');
  const at = opening.indexOf('⚠️ This pull request changes the config, but was judged by that of main.');
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(opening.indexOf('| Metric |'));
  expect(opening.match(/changes the config/g)).toHaveLength(1);
  expect(opening).toContain('rules.vocabulary.fail 8\u00A0%\u00A0→\u00A020\u00A0%');
});

test('nothing of a reason or a name reaches the comment as markup', () => {
  const text = markdown(STORIES.accepted);
  const [opening] = text.split('<details>');
  expect(opening.replace(/\\./g, '').replace(/`[^`]*`/g, '')).not.toMatch(/[<>]|:\/\/|!\[|\]\(/);
  expect(text).not.toMatch(/@[\w/-]/);
  expect(opening.split('\n').filter((line) => line.startsWith('#'))).toHaveLength(1);
});

test('where nothing was compared there is no command, no table and no false alarm', () => {
  for (const story of ['first-run', 'skipped']) {
    const text = markdown(STORIES[story]);
    expect(text).not.toMatch(/npx|\||this gate red|🟢/);
  }
});

test('the sentence is the one of every other format', () => {
  for (const [, report] of NAMED.filter(([story]) => story !== 'hostile'))
    expect(markdown(report).replaceAll('\\*', '*')).toContain(heading(report));
});
