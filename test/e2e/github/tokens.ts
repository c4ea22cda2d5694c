/** What a token may do, by the permissions that a workflow grants to its job. */
import type { GitHubServer } from '../github-server.ts';
import { type Answer, missing, refusal } from './answer.ts';

export type Permission = 'contents' | 'actions' | 'pull_requests' | 'issues';

export interface Token {
  secret: string;
  /** Who speaks when it is used. */
  login: string;
  permissions: Partial<Record<Permission, 'read' | 'write'>>;
}

/** What a job gets that asks for all that the action can use. */
export const JOB_TOKEN: Token = {
  secret: 'secret-token',
  login: 'github-actions[bot]',
  permissions: { contents: 'read', actions: 'read', pull_requests: 'write' },
};

/** What a job gets on a pull request of a fork, whatever it asks for. */
export const FORK_TOKEN: Token = {
  ...JOB_TOKEN,
  permissions: { contents: 'read', actions: 'read', pull_requests: 'read', issues: 'read' },
};

/** Any one of the permissions is enough. */
const NEEDED: readonly (readonly [RegExp, readonly Permission[]])[] = [
  [/\/contents\/|\/git\//, ['contents']],
  [/\/actions\//, ['actions']],
  [/\/issues\//, ['issues', 'pull_requests']],
  [/\/pulls/, ['pull_requests']],
];

/** The refusal of an operation; null where the token is good for it. */
export function refusalOf(server: GitHubServer, operation: string, authorization: string | undefined): Answer | null {
  const [, secret] = /^(?:token|bearer) (.+)$/i.exec(authorization ?? '') ?? [];
  if (secret === undefined) return server.repository.private ? missing() : null;
  if (secret !== server.token.secret) return refusal(401, 'Bad credentials');
  const needed = NEEDED.find(([pattern]) => pattern.test(operation))?.[1];
  if (needed === undefined) return null;
  const writes = !operation.startsWith('GET ');
  if (writes ? mayWrite(server, needed) : mayRead(server, needed)) return null;
  const accepted = needed.map((permission) => `${permission}=${writes ? 'write' : 'read'}`).join('; ');
  return {
    ...refusal(403, 'Resource not accessible by integration'),
    headers: { 'x-accepted-github-permissions': accepted },
  };
}

/** What is public may be read with any token. */
export function mayRead({ repository, token }: GitHubServer, needed: readonly Permission[]): boolean {
  return !repository.private || needed.some((permission) => token.permissions[permission] !== undefined);
}

function mayWrite({ token }: GitHubServer, needed: readonly Permission[]): boolean {
  return needed.some((permission) => token.permissions[permission] === 'write');
}
