import { DEFINITIONS } from './rules.ts';
import { type Option, optionList, settable } from './table.ts';

/** A level of the config file: what may stand there, and nothing else. */
interface Level {
  type: 'object';
  properties: Record<string, object>;
  additionalProperties: false;
}

/** The JSON schema of the config file, from the option table: dots in an option's key are levels. */
export function configSchema(): object {
  const root = level();
  root.properties.$schema = { type: 'string', description: 'The schema that an editor checks this file with.' };
  for (const { name, option } of optionList()) {
    if (!settable(option, 'config')) continue;
    const parts = (option.key ?? name).split('.');
    const last = parts.pop()!;
    let at = root;
    for (const part of parts) {
      at.properties[part] ??= level();
      at = levelOf(at.properties[part]);
    }
    at.properties[last] = { title: name, description: option.about, ...defaultOf(option), ...option.kind.schema };
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:collapse-gate:config:1',
    title: 'Config file of Collapse Gate (.github/collapse-gate.yml)',
    ...root,
    definitions: DEFINITIONS,
  };
}

/** A level, or the one among the alternatives of an option with others beside its value: `baseline: { path, branch }`. */
export function levelOf(schema: object): Level {
  const { anyOf } = schema as { anyOf?: readonly object[] };
  return (anyOf?.find((one) => 'properties' in one) ?? schema) as Level;
}

function level(): Level {
  return { type: 'object', properties: {}, additionalProperties: false };
}

/** Nothing and an empty list or set of rules are no values that one could write. */
function defaultOf(option: Option<unknown>): { default?: unknown } {
  const value = option.default;
  const empty = value === null || (typeof value === 'object' && Object.keys(value as object).length === 0);
  return empty ? {} : { default: value };
}
