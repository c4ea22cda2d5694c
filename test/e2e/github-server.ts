/**
 * As much of GitHub as the action talks to, on the loopback interface: comments by REST and GraphQL, the artifact
 * service and the storage behind it. It keeps what it was told, so that a test looks at comments and not at calls.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StoredComment {
  id: number;
  body: string;
  login: string;
  /** Whether the token that asks wrote it. */
  own: boolean;
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
  authorization: string | undefined;
  body: string;
}

/** What is read of a request's JSON, whichever service it is for. */
interface Body {
  body: string;
  variables: { after: string | null };
  name: string;
  workflow_run_backend_id: string;
}

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';
const STORAGE_HEADERS = { etag: '"1"', 'x-ms-request-id': '1', 'x-ms-version': '2026-04-06' };
const OWN_LOGIN = 'github-actions[bot]';

export class GitHubServer {
  comments: StoredComment[] = [];
  artifacts: { run: string; name: string; bytes: Buffer; finalized: boolean }[] = [];
  refusals: Refusals = {};
  calls: Call[] = [];
  /** Runs when a comment has been created, as another job would at that moment. */
  onCreate: (() => void) | null = null;
  /** Runs once, when comments have been listed by GraphQL. */
  onList: (() => void) | null = null;
  #nextId = 5_000_000_000;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  add(body: string, author: Partial<StoredComment> = {}): StoredComment {
    const comment = { id: this.#nextId++, body, login: OWN_LOGIN, own: true, ...author };
    this.comments.push(comment);
    return comment;
  }

  own(marker = '<!-- collapse-gate:'): StoredComment[] {
    return this.comments.filter(({ own, body }) => own && body.startsWith(marker));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const url = new URL(request.url!, this.url);
    const method = request.method!;
    this.calls.push({
      method,
      path: url.pathname,
      authorization: request.headers.authorization,
      body: bytes.toString(),
    });
    const storage = url.pathname.startsWith('/storage/');
    const json = storage || bytes.length === 0 ? {} : JSON.parse(bytes.toString());
    const [status, answer] = storage ? this.#store(url, bytes) : this.#api(method, url, json);
    response.writeHead(status, storage ? STORAGE_HEADERS : { 'content-type': 'application/json', ...this.#link(url) });
    response.end(answer === null ? undefined : JSON.stringify(answer));
  }

  #api(method: string, url: URL, body: Body): [number, unknown] {
    const path = url.pathname;
    if (path === '/graphql')
      return this.refusals.graphql ? refusal(this.refusals.graphql) : [200, this.#graphql(body.variables)];
    if (path.startsWith(SERVICE))
      return this.refusals.artifact
        ? refusal(this.refusals.artifact)
        : this.#artifact(path.slice(SERVICE.length), body);
    const ofPull = /^\/repos\/octo\/models\/issues\/7\/comments$/.test(path);
    const one = /^\/repos\/octo\/models\/issues\/comments\/(\d+)$/.exec(path);
    if (ofPull && method === 'GET') return this.refusals.list ? refusal(this.refusals.list) : [200, this.#page(url)];
    if (ofPull && method === 'POST')
      return this.refusals.create ? refusal(this.refusals.create) : [201, this.#create(body.body)];
    const found = this.comments.find(({ id }) => String(id) === one?.[1]);
    if (found === undefined) return refusal(404);
    if (method === 'DELETE') this.comments.splice(this.comments.indexOf(found), 1);
    if (method === 'PATCH' && this.refusals.update) return refusal(this.refusals.update);
    if (method === 'PATCH') found.body = body.body;
    return method === 'DELETE' ? [204, null] : [200, rest(found)];
  }

  #create(body: string): object {
    const comment = this.add(body);
    this.onCreate?.();
    return rest(comment);
  }

  #page(url: URL): object[] {
    const size = Number(url.searchParams.get('per_page') ?? 30);
    const from = (Number(url.searchParams.get('page') ?? 1) - 1) * size;
    return this.comments.slice(from, from + size).map(rest);
  }

  /** The client pages by this header alone. */
  #link(url: URL): Record<string, string> {
    const size = Number(url.searchParams.get('per_page') ?? 0);
    const page = Number(url.searchParams.get('page') ?? 1);
    if (size === 0 || page * size >= this.comments.length) return {};
    return { link: `<${this.url}${url.pathname}?per_page=${size}&page=${page + 1}>; rel="next"` };
  }

  #graphql({ after }: { after: string | null }): object {
    const from = Number(after ?? 0);
    const nodes = this.comments
      .slice(from, from + 100)
      .map(({ id, body, own }) => ({ url: address(id), body, viewerDidAuthor: own }));
    this.onList?.();
    this.onList = null;
    const pageInfo = { hasNextPage: from + 100 < this.comments.length, endCursor: String(from + 100) };
    return { data: { repository: { pullRequest: { comments: { nodes, pageInfo } } } } };
  }

  #artifact(call: string, { workflow_run_backend_id: run, name }: Body): [number, unknown] {
    const known = this.artifacts.find((artifact) => artifact.run === run && artifact.name === name);
    if (call === 'FinalizeArtifact') {
      known!.finalized = true;
      return [200, { ok: true, artifact_id: '1001' }];
    }
    if (known !== undefined) return [409, { code: 'already_exists', msg: 'an artifact with this name already exists' }];
    this.artifacts.push({ run, name, bytes: Buffer.alloc(0), finalized: false });
    return [200, { ok: true, signed_upload_url: `${this.url}/storage/${run}/${name}?sig=1` }];
  }

  #store(url: URL, bytes: Buffer): [number, null] {
    if (this.refusals.storage) return [this.refusals.storage, null];
    const artifact = this.artifacts.find(({ run, name }) => `/storage/${run}/${name}` === url.pathname)!;
    if (url.searchParams.get('comp') === 'block') artifact.bytes = Buffer.concat([artifact.bytes, bytes]);
    return [201, null];
  }
}

function rest({ id, body, login }: StoredComment): object {
  return { id, body, html_url: address(id), user: { login } };
}

function address(id: number): string {
  return `https://github.com/octo/models/pull/7#issuecomment-${id}`;
}

function refusal(status: number): [number, object] {
  return [
    status,
    { message: 'Resource not accessible by integration', code: 'refused', msg: 'refused\n::error::smuggled' },
  ];
}
