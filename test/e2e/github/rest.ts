/** The answers to each request that the description of GitHub's REST API knows. */
import { ACTIONS_ROUTES } from './actions.ts';
import { type Answer, json, missing } from './answer.ts';
import type { Ask, Routes } from './ask.ts';
import { repository } from './bodies.ts';
import { COMMENT_ROUTES } from './comments.ts';
import { contents } from './contents.ts';
import { GIT_ROUTES } from './git.ts';
import { PULL_ROUTES } from './pulls.ts';

const ROUTES: Routes = {
  'GET /repos/{owner}/{repo}': ({ home }) =>
    json({ ...repository(home.place, home), has_discussions: false, network_count: 0, subscribers_count: 0 }),
  'GET /repos/{owner}/{repo}/contents/{path}': contents,
  ...GIT_ROUTES,
  ...PULL_ROUTES,
  ...ACTIONS_ROUTES,
  ...COMMENT_ROUTES,
};

/** What is answered here, to hold against what the description has. */
export const ROUTED: readonly string[] = Object.keys(ROUTES);

export function answer(operation: string, ask: Ask): Answer {
  const { owner, name } = ask.home.place;
  if (ask.values.owner !== owner || ask.values.repo !== name) return missing();
  return ROUTES[operation]!(ask);
}
