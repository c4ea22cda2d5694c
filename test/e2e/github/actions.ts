/** Runs of workflows, and the artifacts that they left. */
import { type Answer, json, missing, refusal } from './answer.ts';
import { digestOf, type StoredArtifact } from './artifacts.ts';
import { type Ask, orMissing, paged, type Routes } from './ask.ts';
import { apiOf, workflowId, workflowRun } from './bodies.ts';
import type { Repository, WorkflowRun } from './repository.ts';

/** A search, as that for runs with a filter is one, ends here. */
const MOST_FOUND = 1000;

export const ACTIONS_ROUTES: Routes = {
  'GET /repos/{owner}/{repo}/actions/artifacts': (ask) => artifacts(ask, () => true),
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}': (ask) =>
    orMissing(
      finalized(ask).find(({ id }) => String(id) === ask.values.artifact_id),
      (found) => json(artifact(found, ask.home)),
    ),
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': download,
  'GET /repos/{owner}/{repo}/actions/runs': (ask) => runs(ask, ask.home.runs),
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': ({ home, values }) =>
    orMissing(
      home.runs.find(({ id }) => String(id) === values.run_id),
      (run) => json(workflowRun(run, home)),
    ),
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': (ask) =>
    orMissing(
      ask.home.runs.find(({ id }) => String(id) === ask.values.run_id),
      (run) => artifacts(ask, (artifact) => artifact.run === run),
    ),
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs': runsOfWorkflow,
};

function runsOfWorkflow(ask: Ask): Answer {
  const { home, values } = ask;
  const workflow = values.workflow_id!;
  const isIt = (path: string) => path.split('@')[0]!.endsWith(`/${workflow}`) || String(workflowId(path)) === workflow;
  const known = [...home.tip().files.keys(), ...home.runs.map(({ path }) => path)];
  if (!known.some((path) => path.startsWith('.github/workflows/') && isIt(path))) return missing();
  return runs(
    ask,
    home.runs.filter(({ path }) => isIt(path)),
  );
}

function runs(ask: Ask, all: readonly WorkflowRun[]): Answer {
  const { home, query } = ask;
  const is = (name: string, ...values: (string | null)[]) => !query.has(name) || values.includes(query.get(name));
  const found = all
    .filter(({ event, actor }) => is('event', event) && is('actor', actor))
    .filter(({ status, conclusion }) => is('status', status, conclusion))
    .filter(({ head: { branch, sha } }) => is('branch', branch) && is('head_sha', sha))
    .filter(({ created }) => within(created, query.get('created')));
  const bare = query.get('exclude_pull_requests') === 'true';
  const newestFirst = found.toReversed().slice(0, MOST_FOUND);
  const bodies = newestFirst.map((run) => ({ ...workflowRun(run, home), ...(bare ? { pull_requests: [] } : {}) }));
  return paged(ask, bodies, 'workflow_runs');
}

/** GitHub's form of a span of time: `>=2026-11-01`, `2026-11-01..2026-11-05`. */
function within(time: string, span: string | null): boolean {
  const [from, to] = (span ?? '*..*').split('..');
  if (to !== undefined) return (from === '*' || time >= from!) && (to === '*' || time <= to);
  const [, sign, limit] = /^([<>]?=?)(.*)$/.exec(from!)!;
  if (sign === '') return time.startsWith(limit!);
  return sign!.startsWith('>') ? time >= limit! : time <= limit!;
}

function finalized({ server }: Ask): StoredArtifact[] {
  return server.artifacts.filter(({ finalized }) => finalized);
}

function artifacts(ask: Ask, wanted: (artifact: StoredArtifact) => boolean): Answer {
  const name = ask.query.get('name');
  const found = finalized(ask).filter((one) => wanted(one) && (name === null || one.name === name));
  const order = ask.query.get('direction') === 'asc' ? 1 : -1;
  found.sort((one, other) => order * (one.id - other.id));
  return paged(
    ask,
    found.map((one) => artifact(one, ask.home)),
    'artifacts',
  );
}

function artifact({ id, name, bytes, run, created, expires }: StoredArtifact, home: Repository): object {
  const url = `${apiOf(home.place)}/actions/artifacts/${id}`;
  return {
    id,
    node_id: 'ARTIFACT',
    name,
    size_in_bytes: bytes.length,
    url,
    archive_download_url: `${url}/zip`,
    expired: isOver(expires),
    created_at: created,
    updated_at: created,
    expires_at: expires,
    digest: digestOf(bytes),
    workflow_run: {
      id: run.id,
      repository_id: home.place.id,
      head_repository_id: run.head.place.id,
      ...(run.head.branch === null ? {} : { head_branch: run.head.branch }),
      head_sha: run.head.sha,
    },
  };
}

function isOver(time: string): boolean {
  return Date.parse(time) <= Date.now();
}

function download(ask: Ask): Answer {
  const { server, values } = ask;
  return orMissing(
    finalized(ask).find(({ id }) => String(id) === values.artifact_id),
    (found) => {
      if (values.archive_format !== 'zip') return missing();
      if (isOver(found.expires)) return refusal(410, 'Artifact has expired');
      return { status: 302, body: null, headers: { location: server.addressOf(found) } };
    },
  );
}
