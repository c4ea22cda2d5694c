import { givenInputs } from './host/inputs.ts';
import type { Settings } from './host/publish.ts';
import { runnerHost } from './host/runner.ts';
import { type Given, resolve } from './options/resolve.ts';
import type { Options } from './options/table.ts';
import { run } from './run.ts';

/** The action: inputs and config file, then the program. The job's step ends with 0 or 1; the output `outcome` says why. */
async function act(env: NodeJS.ProcessEnv): Promise<0 | 1> {
  const host = runnerHost(env);
  host.begin();
  const inputs = givenInputs(env);
  let config: Given | null = null;
  try {
    config = await host.config(inputs);
    const { options } = resolve(inputs, config, 'action');
    const { outcome, accepted } = await run(options, host);
    if (accepted !== null) return 0;
    const fails = outcome === 'fail' || (outcome === 'inconclusive' && options['fail-on'] === 'inconclusive');
    return fails && options['fail-on'] !== 'never' ? 1 : 0;
  } catch (error) {
    const settings = salvage(inputs, config);
    await host.publishError(error, settings);
    return settings['on-error'] === 'warn' ? 0 : 1;
  }
}

/**
 * How to tell of an error: the options that can be read although another one, or the config file, can't. An unread
 * config file may name another comment or none, so no new one is made then.
 */
function salvage(inputs: Given, config: Given | null): Settings & Pick<Options, 'on-error'> {
  const readable = <Name extends keyof Options>(name: Name): Options[Name] => {
    try {
      return resolve({ [name]: inputs[name] }, { [name]: config?.[name] }, 'action').options[name];
    } catch {
      return resolve({}, {}, 'action').options[name];
    }
  };
  return {
    comment: readable('comment'),
    'comment-key': readable('comment-key'),
    'on-error': readable('on-error'),
    'report-artifact': readable('report-artifact'),
    'retention-days': readable('retention-days'),
    create: config !== null,
  };
}

process.exitCode = await act(process.env);
// A service that was given up on may keep a socket open; the job should not wait for it.
setTimeout(() => process.exit(), 1000).unref();
