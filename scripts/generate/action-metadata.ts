import { stringify } from 'yaml';
import { optionList, settable } from '../../src/options/table.ts';
import { defaultText } from './default-text.ts';

const HEAD = "# Written by 'npm run generate' from src/options/table.ts; edit that instead.\n";

const OUTPUTS = {
  outcome: 'pass, fail, inconclusive, skipped or error (the gate could not judge).',
  stage: 'How far the collapse has gone: none, early (tails are lost) or late (variance is lost).',
  broken: 'Metrics whose rule is broken, separated by commas; those of a group as group/metric.',
  accepted: 'true where the outcome is no pass but somebody answers for it, so that the job passes; else false.',
  report: 'Path of report.json; report.md and junit.xml lie beside it.',
  'comment-url': 'Address of the comment on the pull request.',
  'artifact-url': 'Address of the artifact with report.json.',
};

/** action.yml. The Marketplace takes a description of fewer than 125 characters. */
export function actionMetadata(): string {
  const described = Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]);
  const metadata = {
    name: 'Collapse Gate',
    author: 'Collapse Gate',
    description:
      "Fails the job when a candidate model's outputs have begun to collapse, compared with a baseline's outputs.",
    branding: { icon: 'trending-down', color: 'purple' },
    inputs: inputs(),
    outputs: Object.fromEntries(described),
    runs: { using: 'node24', main: 'dist/index.js' },
  };
  return HEAD + stringify(metadata, { lineWidth: 0 });
}

/**
 * No input but the token has a default here: the runner hands a default over as if the user had typed it, and it would
 * then beat the config file.
 */
function inputs(): object {
  const entries = optionList()
    .filter(({ option }) => settable(option, 'action'))
    .map(({ name, option }) => {
      const usual = defaultText(option);
      const description = [option.about, option.kind.many && 'One per line.', usual && `Default: ${usual}.`]
        .filter(Boolean)
        .join(' ');
      const token = name === 'token' ? { default: `\${{ github.token }}` } : {};
      return [name, { description, required: false, ...token }];
    });
  return Object.fromEntries(entries);
}
