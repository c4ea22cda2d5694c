import { type Option, type OptionName, optionList, settable } from '../../src/options/table.ts';
import { defaultText } from './default-text.ts';

const HEAD = `# Options

Written by \`npm run generate\` from \`src/options/table.ts\`. A flag or input wins over the config file
(\`.github/collapse-gate.yml\`), which wins over the default.

| Option | Flag | Input | In the config file | Values | Default | |
| --- | --- | --- | --- | --- | --- | --- |
`;

/** docs/options.md: every option, where it may be set, what it takes and what it does. */
export function optionsPage(): string {
  return `${
    HEAD +
    optionList()
      .map(({ name, option }) => row(name, option))
      .join('\n')
  }\n`;
}

function row(name: OptionName, option: Option<unknown>): string {
  const cells = [
    name,
    settable(option, 'cli') ? code(`--${option.flag ?? name}`) : '',
    settable(option, 'action') ? code(name) : '',
    settable(option, 'config') ? code(option.key ?? name) : '',
    values(option),
    code(defaultText(option) ?? ''),
    option.about,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function values({ kind }: Option<unknown>): string {
  if (kind.placeholder === '')
    return 'type' in kind.schema && kind.schema.type === 'boolean' ? '`true`, `false`' : 'rules';
  return kind.placeholder.includes('|')
    ? kind.placeholder.split('|').map(code).join(', ')
    : kind.placeholder.replace('...', ', …');
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}
