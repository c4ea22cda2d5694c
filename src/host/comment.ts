import type { Options } from '../options/table.ts';
import { type Client, isLimited, place, statusOf } from './github.ts';
import { safeKey } from './key.ts';
import { type Notice, notice, why } from './notices.ts';
import type { PullRequest } from './occasion.ts';
import { type Comment, ownComments } from './own-comments.ts';

export interface Message {
  key: string | null;
  text: string;
  /** Where more is to be found. They change with every run, so they are no change of what the comment says. */
  links: string;
  mode: Options['comment'];
  /** Whether there is something that `on-fail` speaks up for. */
  alarming: boolean;
  /** False where it isn't known which key and mode the user wants: then only a comment that exists is brought up to date. */
  create: boolean;
}

const LINKS = '\n\n<!-- links -->\n';
/** Who comments with the token that a job gets by itself. */
const JOB_TOKEN_LOGIN = 'github-actions[bot]';

/** Brings the one comment of this key up to date and returns its address; null where there is none and none is wanted. */
export async function putComment(client: Client, pull: PullRequest, message: Message): Promise<string | null> {
  try {
    return await put(client, pull, message);
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    // Somebody may have deleted it after it was found: then the second time there is none.
    return put(client, pull, message);
  }
}

async function put(client: Client, pull: PullRequest, message: Message): Promise<string | null> {
  const marker = `<!-- collapse-gate:${safeKey(message.key ?? 'default')} -->`;
  const body = `${marker}\n${message.text}${LINKS}${message.links}`;
  const own = await ownComments(client, pull, marker, JOB_TOKEN_LOGIN);
  if (own.length > 0) return (await keepOldest(client, pull, own, body, message.mode === 'always')).url;
  if (!message.create || (message.mode === 'on-fail' && !message.alarming)) return null;

  const { data } = await client.rest.issues.createComment({ ...place(pull), issue_number: pull.number, body });
  const created = { id: data.id, url: data.html_url, body };
  // Another job may have created one at the same moment: both look again and agree on the oldest.
  const all = await ownComments(client, pull, marker, data.user?.login ?? JOB_TOKEN_LOGIN);
  const others = all.filter(({ id }) => id !== created.id);
  return (await keepOldest(client, pull, [...others, created], body, false)).url;
}

async function keepOldest(
  client: Client,
  pull: PullRequest,
  own: Comment[],
  body: string,
  always: boolean,
): Promise<Comment> {
  const [oldest, ...others] = own.sort((one, other) => one.id - other.id) as [Comment, ...Comment[]];
  if (always || said(oldest.body) !== said(body))
    await client.rest.issues.updateComment({ ...place(pull), comment_id: oldest.id, body });
  for (const { id } of others) {
    // One that can't be deleted now is found again by the next run.
    await client.rest.issues.deleteComment({ ...place(pull), comment_id: id }).catch(() => undefined);
  }
  return oldest;
}

/** What a comment says, without the links; GitHub may hand line ends back as CRLF. */
function said(body: string): string {
  return body.replaceAll('\r', '').split(LINKS)[0].trimEnd();
}

/** A refusal in words. GitHub says 404 where a token may not even know that something exists. */
export function commentNotice(error: unknown, pull: PullRequest): Notice {
  const status = statusOf(error);
  if (status === 401) return notice('comment-bad-token');
  if (error instanceof Error && /more than \d+ comments/i.test(error.message)) return notice('comment-full');
  if (isLimited(error) || (status !== 403 && status !== 404)) return notice('comment-refused', { why: why(error) });
  if (error instanceof Error && /\blocked\b/i.test(error.message)) return notice('comment-locked');
  return notice(pull.fork ? 'comment-fork' : 'comment-forbidden');
}
