import type { Given } from '../options/resolve.ts';
import { type OptionName, optionList, settable } from '../options/table.ts';

/** The action's inputs as the workflow wrote them. An empty one counts as left out, as the runner hands both over alike. */
export function givenInputs(env: Readonly<Record<string, string | undefined>>): Given {
  const given: Partial<Record<OptionName, string>> = {};
  for (const { name, option } of optionList()) {
    const value = env[`INPUT_${name.toUpperCase()}`]?.trim();
    if (settable(option, 'action') && value) given[name] = value;
  }
  return given;
}
