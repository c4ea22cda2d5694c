/**
 * The artifact service (Twirp: one POST a call) and the storage behind it, which takes no token but a signed address.
 * What a run uploads here, later runs find by REST.
 */
import { createHash } from 'node:crypto';
import { type Answer, json, raw } from './answer.ts';
import { now, type Repository, type WorkflowRun } from './repository.ts';
import { zip } from './zip.ts';

export interface StoredArtifact {
  id: number;
  name: string;
  run: WorkflowRun;
  /** An archive; the file itself where the client did not archive it. */
  bytes: Buffer;
  type: string;
  finalized: boolean;
  created: string;
  expires: string;
}

export const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService/';
const ZIP = 'application/zip';
const SIGNATURE = 'signature-of-an-address';
const STORAGE_HEADERS = { etag: '"1"', 'x-ms-request-id': '1', 'x-ms-version': '2026-04-06' };
/** Days that GitHub keeps artifacts by itself. */
const RETENTION = 90;

const IDS = { workflow_run_backend_id: /^run-\d+$/, workflow_job_run_backend_id: /./ };
const NAME = /^[^":<>|*?\r\n\\/]+$/;
/** The fields of each call; those with a question mark may be left out. Numbers of 64 bits travel as text. */
const CALLS: Record<string, Record<string, RegExp>> = {
  CreateArtifact: {
    ...IDS,
    name: NAME,
    version: /^7$/,
    mime_type: /^[\w.+-]+\/[\w.+-]+$/,
    'expires_at?': /^\d{4}-.*Z$/,
  },
  FinalizeArtifact: { ...IDS, name: NAME, size: /^\d+$/, hash: /^sha256:[0-9a-f]{64}$/ },
  ListArtifacts: { ...IDS, 'name_filter?': NAME, 'id_filter?': /^\d+$/ },
  GetSignedArtifactURL: { ...IDS, name: NAME },
  DeleteArtifact: { ...IDS, name: NAME },
};

type Fields = Record<string, string>;

export type Content = Buffer | Record<string, string | Buffer>;

export class ArtifactService {
  readonly stored: StoredArtifact[] = [];
  /** Where the storage listens. */
  storage = '';
  #nextId = 1001;
  readonly #blocks = new Map<string, Buffer>();
  readonly #repository: Repository;
  readonly #violations: string[];

  constructor(repository: Repository, violations: string[]) {
    this.#repository = repository;
    this.#violations = violations;
  }

  /** Keeps an artifact as if its run had uploaded it: an archive of files, or a file as it is. */
  keep(run: WorkflowRun, name: string, content: Content, about: Partial<StoredArtifact> = {}): StoredArtifact {
    const stored = Buffer.isBuffer(content)
      ? { bytes: content, type: 'application/octet-stream' }
      : { bytes: zip(content) };
    return this.#add(run, name, { ...stored, finalized: true, ...about });
  }

  #add(run: WorkflowRun, name: string, about: Partial<StoredArtifact>): StoredArtifact {
    const times = { created: now(), expires: now(-RETENTION) };
    const artifact = {
      id: this.#nextId++,
      name,
      run,
      bytes: Buffer.alloc(0),
      type: ZIP,
      finalized: false,
      ...times,
      ...about,
    };
    this.stored.push(artifact);
    return artifact;
  }

  call(name: string, fields: Fields, authorization: string | undefined): Answer {
    const known = CALLS[name];
    if (known === undefined) return refused(404, 'bad_route', `no service method ${name}`);
    this.#violations.push(...wrongFields(name, known, fields));
    const run = this.#repository.runs.find(({ id }) => `run-${id}` === fields.workflow_run_backend_id);
    const token = `Bearer ${runtimeToken(fields.workflow_run_backend_id ?? '')}`;
    if (run === undefined || authorization !== token) return refused(401, 'unauthenticated', 'Unauthorized');
    if (name === 'ListArtifacts') return this.#list(run, fields);
    const artifact = this.stored.find((one) => one.run === run && one.name === fields.name);
    if (name === 'CreateArtifact') {
      // An artifact is never written anew, not even by a later attempt of the same run.
      if (artifact !== undefined)
        return refused(409, 'already_exists', 'an artifact with this name already exists on the workflow run');
      return this.#create(run, fields);
    }
    if (artifact === undefined) return refused(404, 'not_found', 'artifact not found');
    if (name === 'FinalizeArtifact') return this.#finalize(artifact, fields);
    if (name === 'GetSignedArtifactURL') return json({ signed_url: this.address(artifact) });
    this.stored.splice(this.stored.indexOf(artifact), 1);
    return json({ ok: true, artifact_id: String(artifact.id) });
  }

  address({ run, name }: StoredArtifact): string {
    return `${this.storage}/storage/run-${run.id}/${encodeURIComponent(name)}?sig=${SIGNATURE}`;
  }

  #list(run: WorkflowRun, { name_filter: name, id_filter: id }: Fields): Answer {
    const found = this.stored
      .filter((artifact) => artifact.run === run && artifact.finalized)
      .filter(
        (artifact) =>
          (name === undefined || artifact.name === name) && (id === undefined || String(artifact.id) === id),
      );
    const artifacts = found.map((artifact) => ({
      workflow_run_backend_id: `run-${run.id}`,
      workflow_job_run_backend_id: 'job',
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.bytes.length),
      created_at: artifact.created,
      digest: digestOf(artifact.bytes),
    }));
    return json({ artifacts });
  }

  #create(run: WorkflowRun, { name, mime_type: type, expires_at: expires }: Fields): Answer {
    const times = expires === undefined ? {} : { expires: `${expires.slice(0, 19)}Z` };
    const artifact = this.#add(run, name!, { type: type!, ...times });
    return json({ ok: true, signed_upload_url: this.address(artifact) });
  }

  #finalize(artifact: StoredArtifact, { size, hash }: Fields): Answer {
    if (size !== String(artifact.bytes.length))
      this.#violations.push(`FinalizeArtifact: ${size} bytes were not stored`);
    if (hash !== digestOf(artifact.bytes))
      this.#violations.push('FinalizeArtifact: the hash is not that of what was stored');
    artifact.finalized = true;
    return json({ ok: true, artifact_id: String(artifact.id) });
  }

  /** A request to the storage. */
  store(method: string, url: URL, bytes: Buffer, authorization: string | undefined): Answer {
    if (authorization !== undefined)
      this.#violations.push(`${method} ${url.pathname}: the storage was sent an authorization`);
    const artifact = this.stored.find((one) => new URL(this.address(one)).pathname === url.pathname);
    if (url.searchParams.get('sig') !== SIGNATURE) return { status: 403, body: null };
    if (artifact === undefined) return { status: 404, body: null };
    if (method === 'GET') {
      const name = artifact.type === ZIP ? `${artifact.name}.zip` : artifact.name;
      return raw(artifact.bytes, artifact.type, { 'content-disposition': `attachment; filename="${name}"` });
    }
    const block = (id: string) => `${artifact.id} ${id}`;
    const part = url.searchParams.get('comp');
    if (part === 'block') this.#blocks.set(block(url.searchParams.get('blockid') ?? ''), bytes);
    else if (part === 'blocklist') {
      const ids = [...bytes.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, id]) => block(id!));
      if (ids.some((id) => !this.#blocks.has(id))) return { status: 400, body: null, headers: STORAGE_HEADERS };
      artifact.bytes = Buffer.concat(ids.map((id) => this.#blocks.get(id)!));
    } else this.#violations.push(`${method} ${url.pathname}: an upload is blocks and their list`);
    return { status: 201, body: null, headers: STORAGE_HEADERS };
  }
}

/** Three parts as the runner's token has them; the second names run and job. */
export function runtimeToken(run: string): string {
  return `e30.${Buffer.from(JSON.stringify({ scp: `Actions.Results:${run}:job` })).toString('base64url')}.e30`;
}

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function wrongFields(call: string, known: Record<string, RegExp>, fields: Fields): string[] {
  const wrong: string[] = [];
  for (const [field, pattern] of Object.entries(known)) {
    const name = field.replace('?', '');
    const optional = name !== field;
    if (fields[name] === undefined ? !optional : !pattern.test(fields[name]))
      wrong.push(`${call}: ${name}=${fields[name]}`);
  }
  for (const name of Object.keys(fields))
    if (!(name in known) && !(`${name}?` in known)) wrong.push(`${call}: there is no field ${name}`);
  return wrong;
}

function refused(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } };
}
