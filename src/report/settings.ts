import { terminalText } from './escape.ts';
import { DIM, painter, wrap } from './terminal-text.ts';

/** An option with its value, and who set it. */
export interface Setting {
  name: string;
  value: unknown;
  setBy: 'cli' | 'action' | 'config' | 'default';
}

const WHO = { cli: 'flag', action: 'input', config: 'config', default: 'default' };
const NAME = 17;
const WHO_WIDTH = 9;

/** Every option on a line of its own, for a terminal. */
export function settings(list: readonly Setting[], { color, width }: { color: boolean; width: number }): string {
  const paint = painter(color);
  const lines = list.flatMap(({ name, value, setBy }) => {
    const said = terminalText(valueText(value));
    const [first, ...rest] = wrap(said, Math.max(20, width - NAME - WHO_WIDTH));
    const head = `${name.padEnd(NAME)}${WHO[setBy].padEnd(WHO_WIDTH)}${first}`;
    return [setBy === 'default' ? paint(head, DIM) : head, ...rest.map((line) => ' '.repeat(NAME + WHO_WIDTH) + line)];
  });
  return `${lines.join('\n')}\n`;
}

function valueText(value: unknown): string {
  if (value === null || (typeof value === 'object' && Object.keys(value).length === 0)) return '–';
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
