/**
 * Cuts the requests that the end-to-end tests know out of GitHub's published description of its REST API:
 *
 *   npm install --prefix /tmp/openapi @octokit/openapi@23.0.2
 *   node scripts/openapi.ts /tmp/openapi/node_modules/@octokit/openapi
 *
 * The package is too large (385 MB) to be installed with every checkout, so the cut is kept in the repository. Prose and
 * examples are left out, and schemas are turned from OpenAPI 3.0 into JSON Schema.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OPERATIONS = [
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/actions/artifacts',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}',
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
  'GET /repos/{owner}/{repo}/actions/runs',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
  'GET /repos/{owner}/{repo}/pulls',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
];

/** What is said of values and not of their form. */
const PROSE = ['description', 'example', 'examples', 'title', 'deprecated', 'externalDocs', 'discriminator', 'default'];

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

const folder = process.argv[2] ?? '';
const source: Fields = JSON.parse(readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8'));
const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const schemas: Fields = {};

const operations = Object.fromEntries(OPERATIONS.map((operation) => [operation, cut(operation)]));
const extract = {
  source: `${name} ${version}, MIT licence: see openapi.LICENSE.txt`,
  operations,
  schemas: Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1))),
};
const target = join(import.meta.dirname, '../test/e2e/openapi.json');
writeFileSync(target, `${lines(extract)}\n`);
writeFileSync(target.replace('.json', '.LICENSE.txt'), readFileSync(join(folder, 'LICENSE')));

/** An operation or schema a line, so that a newer description shows what changed. */
function lines({ source, operations, schemas }: typeof extract): string {
  const block = (fields: Fields) =>
    Object.entries(fields)
      .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
      .join(',\n');
  return `{"source":${JSON.stringify(source)},\n"operations":{\n${block(operations)}\n},\n"schemas":{\n${block(schemas)}\n}}`;
}

function cut(operation: string): Fields {
  const [method, path] = operation.split(' ') as [string, string];
  const whole = (source.paths as Record<string, Record<string, Fields>>)[path]?.[method.toLowerCase()];
  if (whole === undefined) throw new Error(`${operation} is not in ${name} ${version}`);
  const parameters = (whole.parameters as Fields[]).map((parameter) => {
    const { name, in: place, required = false, schema } = resolved(parameter);
    return { name, in: place, required, schema: schemaOf(schema) } as Fields;
  });
  const body = whole.requestBody ? { body: contentOf(resolved(whole.requestBody)) } : {};
  const responses = Object.entries(whole.responses as Fields).map(([status, response]) => [
    status,
    contentOf(resolved(response)),
  ]);
  return { parameters, ...body, responses: Object.fromEntries(responses) };
}

/** The schema of each media type. */
function contentOf({ content = {} }: Fields): Fields {
  const types = Object.entries(content as Record<string, Fields>);
  return Object.fromEntries(types.map(([type, { schema }]) => [type, schemaOf(schema)]));
}

function resolved(value: Json): Fields {
  const { $ref } = value as Fields;
  return typeof $ref === 'string' ? named($ref) : (value as Fields);
}

function named(reference: string): Fields {
  return reference
    .slice(2)
    .split('/')
    .reduce((from, key) => from[key] as Fields, source);
}

/** As JSON Schema: without prose, `nullable` as one more type, and what it refers to gathered in `schemas`. */
function schemaOf(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(schemaOf);
  if (typeof value !== 'object' || value === null) return value ?? {};
  const { nullable, $ref, properties, ...rest } = value;
  if (typeof $ref === 'string') return { $ref: gather($ref) };
  const schema: Fields = {};
  for (const [key, inner] of Object.entries(rest))
    if (!PROSE.includes(key) && !key.startsWith('x-')) schema[key] = key === 'enum' ? inner : schemaOf(inner);
  if (properties) {
    const entries = Object.entries(properties).map(([key, inner]) => [key, schemaOf(inner)]);
    schema.properties = Object.fromEntries(entries);
  }
  return nullable === true ? orNull(schema) : schema;
}

function orNull(schema: Fields): Fields {
  if (schema.type === undefined) return { anyOf: [schema, { type: 'null' }] };
  const { enum: values, ...rest } = schema;
  const allowed = Array.isArray(values) ? { enum: [...values, null] } : {};
  return { ...rest, ...allowed, type: [schema.type, 'null'] };
}

function gather(reference: string): string {
  const key = reference.replace('#/components/schemas/', '');
  if (!Object.hasOwn(schemas, key)) {
    schemas[key] = {};
    schemas[key] = schemaOf(named(reference));
  }
  return `#/schemas/${key}`;
}
