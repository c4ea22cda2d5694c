/** Comments on pull requests, by REST. */
import type { StoredComment } from '../github-server.ts';
import { type Answer, json, refusal } from './answer.ts';
import { type Ask, ofPull, orMissing, paged, type Routes } from './ask.ts';
import { apiOf, pageOf, user } from './bodies.ts';
import type { Pull, Repository } from './repository.ts';

/** What GitHub takes of a comment. */
const LONGEST_COMMENT = 65_536;
const MOST_COMMENTS = 2500;

export const COMMENT_ROUTES: Routes = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (ask) =>
    ofPull(ask, ask.values.issue_number, ({ number }) => {
      const bodies = ask.server.comments.filter(({ pull }) => pull === number).map((one) => comment(one, ask.home));
      return paged(ask, bodies);
    }),
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': (ask) =>
    ofPull(ask, ask.values.issue_number, (pull) => createComment(ask, pull)),
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': (ask) =>
    orMissing(commentOf(ask), (found) => {
      const text = ask.body?.body ?? '';
      if (text.length > LONGEST_COMMENT) return tooLong();
      found.body = text;
      return json(comment(found, ask.home));
    }),
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': (ask) =>
    orMissing(commentOf(ask), (found) => {
      ask.server.comments.splice(ask.server.comments.indexOf(found), 1);
      return { status: 204, body: null };
    }),
};

function createComment({ server, home, body }: Ask, { number, locked }: Pull): Answer {
  const text = body?.body ?? '';
  if (locked) return refusal(403, 'Unable to create comment because issue is locked.');
  if (server.comments.filter(({ pull }) => pull === number).length >= MOST_COMMENTS)
    return refusal(403, 'Commenting is disabled on issues with more than 2500 comments');
  if (text.length > LONGEST_COMMENT) return tooLong();
  const created = server.add(text, { pull: number, login: server.token.login });
  server.onCreate?.();
  return { ...json(comment(created, home)), status: 201 };
}

function tooLong(): Answer {
  const error = {
    resource: 'IssueComment',
    code: 'custom',
    field: 'body',
    message: 'body is too long (maximum is 65536 characters)',
  };
  return refusal(422, 'Validation Failed', { errors: [error] });
}

function commentOf({ server, values }: Ask): StoredComment | undefined {
  return server.comments.find(({ id }) => String(id) === values.comment_id);
}

function comment({ id, body, login, pull, created }: StoredComment, home: Repository): object {
  return {
    id,
    node_id: `IC_${id}`,
    url: `${apiOf(home.place)}/issues/comments/${id}`,
    html_url: `${pageOf(home.place)}/pull/${pull}#issuecomment-${id}`,
    issue_url: `${apiOf(home.place)}/issues/${pull}`,
    body,
    user: user(login),
    author_association: 'NONE',
    performed_via_github_app: null,
    created_at: created,
    updated_at: created,
  };
}
