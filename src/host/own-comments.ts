import { type Client, place, statusOf } from './github.ts';
import type { PullRequest } from './occasion.ts';

export interface Comment {
  id: number;
  url: string;
  body: string;
}

/**
 * The comments with the marker that this token wrote, as far as the page with the first of them: the oldest counts, and
 * those that two jobs wrote at one moment stand beside it. Anybody can write the marker into a comment of theirs, so
 * authorship decides. It is asked by GraphQL, which knows it for every kind of token; where that is refused, by REST and
 * the author's login.
 */
export async function ownComments(
  client: Client,
  pull: PullRequest,
  marker: string,
  login: string,
): Promise<Comment[]> {
  try {
    return await firstMarked(pagesByAuthorship(client, pull), marker);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return firstMarked(pagesByLogin(client, pull, login), marker);
  }
}

async function firstMarked(pages: AsyncIterable<Comment[]>, marker: string): Promise<Comment[]> {
  for await (const page of pages) {
    const own = page.filter(({ body }) => body.startsWith(marker));
    if (own.length > 0) return own;
  }
  return [];
}

/** Whether GraphQL won't answer this token or this server; a service in trouble is no refusal. */
function isRefusal(error: unknown): boolean {
  return [401, 403, 404].includes(statusOf(error)) || (error as Error).name === 'GraphqlResponseError';
}

const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        nodes { url body viewerDidAuthor }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

interface Page {
  repository: {
    pullRequest: {
      comments: {
        nodes: { url: string; body: string; viewerDidAuthor: boolean }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
  };
}

async function* pagesByAuthorship(client: Client, pull: PullRequest): AsyncGenerator<Comment[]> {
  let after: string | null = null;
  do {
    const page: Page = await client.graphql(QUERY, { ...place(pull), number: pull.number, after });
    const { nodes, pageInfo } = page.repository.pullRequest.comments;
    yield nodes.filter((node) => node.viewerDidAuthor).map(({ url, body }) => ({ id: idIn(url), url, body }));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

/** REST's id of a comment. GraphQL's own databaseId is an Int of 32 bits, which ids have outgrown. */
function idIn(url: string): number {
  const match = /#issuecomment-(\d+)$/.exec(url);
  if (match === null) throw new Error('a comment without an id in its address');
  return Number(match[1]);
}

async function* pagesByLogin(client: Client, pull: PullRequest, login: string): AsyncGenerator<Comment[]> {
  const pages = client.paginate.iterator(client.rest.issues.listComments, {
    ...place(pull),
    issue_number: pull.number,
    per_page: 100,
  });
  for await (const { data } of pages)
    yield data
      .filter(({ user }) => user?.login === login)
      .map(({ id, html_url, body }) => ({ id, url: html_url, body: body ?? '' }));
}
