/** Pull requests, and what happened to them. */
import { type Answer, json, refusal } from './answer.ts';
import { type Ask, ofPull, paged, type Routes } from './ask.ts';
import { issueEvent, simplePull, wholePull } from './bodies.ts';

export const PULL_ROUTES: Routes = {
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': pullsOfCommit,
  'GET /repos/{owner}/{repo}/pulls': pulls,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': (ask) =>
    ofPull(ask, ask.values.pull_number, (pull) => {
      const comments = ask.server.comments.filter((comment) => comment.pull === pull.number);
      return json(wholePull(pull, ask.home, comments.length));
    }),
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events': (ask) =>
    ofPull(ask, ask.values.issue_number, ({ events }) => {
      const bodies = events.map((event) => issueEvent(event, ask.home));
      return paged(ask, bodies);
    }),
};

function pullsOfCommit(ask: Ask): Answer {
  const { home, values } = ask;
  const sha = values.commit_sha!;
  if (!home.objects.commits.has(sha)) return refusal(422, `No commit found for SHA: ${sha}`);
  const found = home.pulls.filter((pull) => {
    if (pull.merged && pull.merge === sha) return true;
    for (let at = pull.head.sha; at !== pull.began; at = home.at(at).parents[0]!) if (at === sha) return true;
    return false;
  });
  return paged(
    ask,
    found.map((pull) => simplePull(pull, home)),
  );
}

function pulls(ask: Ask): Answer {
  const { home, query } = ask;
  const state = query.get('state') ?? 'open';
  const [head, base] = [query.get('head'), query.get('base')];
  const found = home.pulls
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => head === null || `${pull.head.place.owner}:${pull.head.ref}` === head)
    .filter((pull) => base === null || pull.base.ref === base);
  return paged(
    ask,
    found.reverse().map((pull) => simplePull(pull, home)),
  );
}
