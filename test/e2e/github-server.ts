/**
 * As much of GitHub as the action talks to, on the loopback interface: REST, GraphQL, the artifact service, and the
 * storage behind it at an address of its own. It keeps what it was told, so that a test looks at comments and artifacts and
 * not at calls; and it holds every request and answer against GitHub's published description, so that one that GitHub
 * would not take fails the test.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, missing } from './github/answer.ts';
import { ArtifactService, type Content, SERVICE, type StoredArtifact } from './github/artifacts.ts';
import type { Ask } from './github/ask.ts';
import { examples } from './github/examples.ts';
import { answerGraphql } from './github/graphql.ts';
import { type Known, known, wrongWithAnswer, wrongWithRequest } from './github/openapi.ts';
import { now, Repository, type WorkflowRun } from './github/repository.ts';
import { answer } from './github/rest.ts';
import { JOB_TOKEN, refusalOf, type Token } from './github/tokens.ts';
import type { Trouble } from './github/troubles.ts';

export interface StoredComment {
  id: number;
  body: string;
  login: string;
  /** Whether the token that asks wrote it. */
  own: boolean;
  /** Number of the pull request. */
  pull: number;
  created: string;
}

/** Status codes to answer with instead of doing what is asked. */
export interface Refusals {
  create?: number;
  update?: number;
  graphql?: number;
  list?: number;
  artifact?: number;
  storage?: number;
}

export interface Call {
  method: string;
  path: string;
  query: string;
  /** What was asked: as in the description (`GET /repos/{owner}/{repo}/pulls`), `POST /graphql`, `CreateArtifact`, `PUT storage`. */
  operation: string;
  authorization: string | undefined;
  body: string;
}

interface Request extends Call {
  url: URL;
  bytes: Buffer;
  accept: string;
  agent: string | undefined;
  known: Known | null;
}

const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const REFUSED: Record<keyof Refusals, (operation: string) => boolean> = {
  create: (operation) => operation === `POST ${COMMENTS}`,
  update: (operation) => operation.startsWith('PATCH '),
  list: (operation) => operation === `GET ${COMMENTS}`,
  graphql: (operation) => operation === 'POST /graphql',
  artifact: (operation) => /^\w+$/.test(operation),
  storage: (operation) => operation.endsWith(' storage'),
};

export class GitHubServer {
  readonly repository = new Repository(examples());
  comments: StoredComment[] = [];
  token: Token = JOB_TOKEN;
  refusals: Refusals = {};
  calls: Call[] = [];
  /** What no client should have asked, and what GitHub would not have answered. `stop` fails if there is any. */
  readonly violations: string[] = [];
  readonly limits = { treeEntries: 100_000 };
  /** Runs when a comment has been created, as another job would at that moment. */
  onCreate: (() => void) | null = null;
  /** Runs once, when comments have been listed by GraphQL. */
  onList: (() => void) | null = null;
  #nextId = 5_000_000_000;
  readonly #troubles: { at: string | RegExp; times: number; trouble: Trouble }[] = [];
  readonly #artifacts = new ArtifactService(this.repository, this.violations);
  readonly #api = createServer((request, response) => void this.#take(request, response));
  readonly #storage = createServer((request, response) => void this.#take(request, response));

  async start(): Promise<string> {
    for (const server of [this.#api, this.#storage])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#artifacts.storage = urlOf(this.#storage);
    return this.url;
  }

  get url(): string {
    return urlOf(this.#api);
  }

  async stop(): Promise<void> {
    for (const server of [this.#api, this.#storage]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    if (this.violations.length > 0) throw new Error(`GitHub would not have taken it:\n${this.violations.join('\n')}`);
  }

  get artifacts(): StoredArtifact[] {
    return this.#artifacts.stored;
  }

  /** Keeps an archive of files, or a file as it is, as if a run had uploaded it. */
  keep(run: WorkflowRun, name: string, content: Content, about: Partial<StoredArtifact> = {}): StoredArtifact {
    return this.#artifacts.keep(run, name, content, about);
  }

  addressOf(artifact: StoredArtifact): string {
    return this.#artifacts.address(artifact);
  }

  add(body: string, author: Partial<StoredComment> = {}): StoredComment {
    const { login } = this.token;
    const own = (author.login ?? login) === login;
    const comment = { id: this.#nextId++, body, login, own, pull: 7, created: now(), ...author };
    this.comments.push(comment);
    return comment;
  }

  own(marker = '<!-- collapse-gate:'): StoredComment[] {
    return this.comments.filter(({ own, body }) => own && body.startsWith(marker));
  }

  /** Puts a trouble before the next answers to an operation (`Call` says how they are called), or to all that match. */
  disturb(at: string | RegExp, trouble: Trouble, times = Number.POSITIVE_INFINITY): void {
    this.#troubles.push({ at, times, trouble });
  }

  /** What was asked, in order, a line each: `GET /pulls/7`, `POST /graphql`, `CreateArtifact`, `PUT storage`. */
  requests(from = 0): string[] {
    return this.calls
      .slice(from)
      .map(({ method, path, operation }) =>
        path.startsWith('/repos/')
          ? `${method} ${decodeURIComponent(path.replace(/^\/repos\/[^/]+\/[^/]+/, ''))}`
          : operation,
      );
  }

  async #take(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message, this.url);
    const { method, path, query, operation, authorization, body } = request;
    this.calls.push({ method, path, query, operation, authorization, body });
    const trouble = this.#troubleAt(operation);
    if (trouble?.delay) await wait(trouble.delay);
    if (trouble && !trouble.done && !trouble.answer) return void response.destroy();
    const { status, body: json, bytes, headers = {} } = trouble?.answer ?? (await this.#answer(request));
    const type: Record<string, string> = json === null ? {} : { 'content-type': 'application/json; charset=utf-8' };
    const limits = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '900', 'x-ratelimit-reset': '4000000000' };
    response.writeHead(status, { ...type, ...(operation.endsWith(' storage') ? {} : limits), ...headers });
    response.end(bytes ?? (json === null ? undefined : JSON.stringify(json)));
  }

  #troubleAt(operation: string): Trouble | null {
    for (const [name, status] of Object.entries(this.refusals) as [keyof Refusals, number][])
      if (REFUSED[name](operation)) return { answer: refused(status) };
    const found = this.#troubles.find(
      ({ at, times }) => times > 0 && (typeof at === 'string' ? at === operation : at.test(operation)),
    );
    if (found === undefined) return null;
    found.times--;
    return found.trouble;
  }

  async #answer(request: Request): Promise<Answer> {
    const { method, url, operation, bytes, body, authorization, agent } = request;
    if (operation.endsWith(' storage')) return this.#artifacts.store(method, url, bytes, authorization);
    const fields = body === '' ? undefined : JSON.parse(body);
    if (/^\w+$/.test(operation)) return this.#artifacts.call(operation, fields, authorization);
    if (agent === undefined) this.violations.push(`${operation}: without a user-agent GitHub answers nothing`);
    if (operation === 'POST /graphql')
      return refusalOf(this, operation, authorization) ?? (await answerGraphql(this, fields));
    return this.#rest(request, fields);
  }

  #rest({ known, url, method, path, authorization, accept }: Request, body: Ask['body']): Answer {
    if (known === null) {
      this.violations.push(`${method} ${path} is not known`);
      return missing();
    }
    const { operation, values } = known;
    const note = (wrong: string[]) =>
      this.violations.push(...wrong.map((line) => `${method} ${path}${url.search}: ${line}`));
    note(wrongWithRequest(known, url.searchParams, body));
    const ask: Ask = { values, path, query: url.searchParams, body, accept, server: this, home: this.repository };
    const found = refusalOf(this, operation, authorization) ?? answer(operation, ask);
    if (found.bytes === undefined) note(wrongWithAnswer(operation, found.status, found.body));
    return found;
  }
}

async function readRequest(message: IncomingMessage, base: string): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const url = new URL(message.url!, base);
  const method = message.method!;
  const path = url.pathname;
  const found = known(method, path);
  const { authorization, accept = '', 'user-agent': agent } = message.headers;
  const operation = path.startsWith('/storage/')
    ? `${method} storage`
    : path.startsWith(SERVICE)
      ? path.slice(SERVICE.length)
      : (found?.operation ?? `${method} ${path}`);
  const body = path.startsWith('/storage/') ? '' : bytes.toString();
  return { method, path, query: url.search, operation, authorization, body, url, bytes, accept, agent, known: found };
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function refused(status: number): Answer {
  const body = {
    message: 'Resource not accessible by integration',
    code: 'refused',
    msg: 'refused\n::error::smuggled',
  };
  return { status, body };
}
