/** GraphQL, as far as comments go: a query that GitHub would refuse is refused here as well, and recorded. */
import { buildSchema, graphql } from 'graphql';
import type { GitHubServer, StoredComment } from '../github-server.ts';
import { type Answer, json } from './answer.ts';
import { pageOf } from './bodies.ts';
import { mayRead } from './tokens.ts';

/** A part of GitHub's public schema, in its own names and types. */
const SCHEMA = buildSchema(`
  scalar URI
  scalar DateTime
  scalar BigInt
  type Query {
    repository(owner: String!, name: String!, followRenames: Boolean = true): Repository
    viewer: User!
  }
  type Repository { id: ID! pullRequest(number: Int!): PullRequest issueOrPullRequest(number: Int!): PullRequest }
  type PullRequest {
    id: ID!
    number: Int!
    comments(after: String, before: String, first: Int, last: Int): IssueCommentConnection!
  }
  type IssueCommentConnection { nodes: [IssueComment] pageInfo: PageInfo! totalCount: Int! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type IssueComment {
    id: ID!
    databaseId: Int
    fullDatabaseId: BigInt
    url: URI!
    body: String!
    author: User
    createdAt: DateTime!
    updatedAt: DateTime!
    isMinimized: Boolean!
    viewerDidAuthor: Boolean!
    viewerCanUpdate: Boolean!
  }
  type User { login: String! }
`);

interface Pages {
  first?: number;
  last?: number;
  after?: string;
  before?: string;
}

const LARGEST_PAGE = 100;

export async function answerGraphql(server: GitHubServer, asked: unknown): Promise<Answer> {
  const { query, variables } = asked as { query: string; variables: Record<string, unknown> };
  const result = await graphql({ schema: SCHEMA, source: query, variableValues: variables, rootValue: root(server) });
  // A query with mistakes is answered without data, one that finds nothing with null.
  if (result.data === undefined)
    server.violations.push(...(result.errors ?? []).map(({ message }) => `GraphQL: ${message}`));
  const errors = result.errors?.map(({ message, path, extensions }) => ({ message, path, type: extensions.type }));
  return json({ ...(result.data === undefined ? {} : { data: result.data }), ...(errors ? { errors } : {}) });
}

function root(server: GitHubServer) {
  const { place, pulls } = server.repository;
  const pullRequest = ({ number }: { number: number }) => {
    const pull = pulls.find((one) => one.number === number);
    if (pull === undefined)
      throw failure('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
    if (!mayRead(server, ['pull_requests', 'issues']))
      throw failure('FORBIDDEN', 'Resource not accessible by integration');
    return { id: `PR_${number}`, number, comments: (pages: Pages) => connection(server, number, pages) };
  };
  return {
    viewer: { login: server.token.login },
    repository({ owner, name }: { owner: string; name: string }) {
      if (owner === place.owner && name === place.name)
        return { id: 'R_1', pullRequest, issueOrPullRequest: pullRequest };
      throw failure('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
  };
}

function connection(server: GitHubServer, number: number, { first, last, after, before }: Pages) {
  const all = server.comments.filter(({ pull }) => pull === number);
  const size = first ?? last;
  if (size === undefined || (first !== undefined && last !== undefined) || size < 1 || size > LARGEST_PAGE) {
    server.violations.push(`GraphQL: comments(first: ${first}, last: ${last})`);
    throw failure(
      'EXCESSIVE_PAGINATION',
      'Requesting records on the `comments` connection needs a limit from 1 to 100.',
    );
  }
  const low = after == null ? 0 : place(after) + 1;
  const high = before == null ? all.length : place(before);
  const [from, to] = first === undefined ? [Math.max(low, high - size), high] : [low, Math.min(high, low + size)];
  const nodes = all.slice(from, to).map((comment) => node(server, comment));
  server.onList?.();
  server.onList = null;
  const pageInfo = {
    hasNextPage: to < all.length,
    hasPreviousPage: from > 0,
    startCursor: nodes.length === 0 ? null : cursor(from),
    endCursor: nodes.length === 0 ? null : cursor(to - 1),
  };
  return { nodes, pageInfo, totalCount: all.length };
}

function node({ repository }: GitHubServer, { id, body, login, own, pull, created }: StoredComment) {
  return {
    id: `IC_${id}`,
    // Beyond 32 bits GitHub fails on it, as does the library here.
    databaseId: id,
    fullDatabaseId: String(id),
    url: `${pageOf(repository.place)}/pull/${pull}#issuecomment-${id}`,
    body,
    author: { login: login.replace('[bot]', '') },
    createdAt: created,
    updatedAt: created,
    isMinimized: false,
    viewerDidAuthor: own,
    viewerCanUpdate: own,
  };
}

function cursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function place(cursor: string): number {
  return Number(Buffer.from(cursor, 'base64').toString().replace('cursor:', ''));
}

function failure(type: string, message: string): Error {
  return Object.assign(new Error(message), { extensions: { type } });
}
