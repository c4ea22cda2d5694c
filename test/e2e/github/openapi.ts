/** Holds requests and answers against GitHub's published description of its REST API (scripts/openapi.ts cuts it out). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: object;
}

type Content = Record<string, object>;

interface Operation {
  parameters: Parameter[];
  body?: Content;
  responses: Record<string, Content>;
}

/** A request that the description knows. */
export interface Known {
  /** As the description has it: `GET /repos/{owner}/{repo}`. */
  operation: string;
  values: Record<string, string>;
}

const { operations, schemas }: { operations: Record<string, Operation>; schemas: Record<string, object> } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../openapi.json'), 'utf8'),
);

/** These take slashes, sent as they are or encoded. */
const OF_SEVERAL_PARTS = ['{path}', '{ref}', '{tree_sha}'];
/** Described as a moment, in words as a span of time (`>=2026-11-01`), which is what GitHub takes. */
const SPANS = ['created'];
const LARGEST_PAGE = 100;

const ajv = new Ajv({ strict: false, allErrors: true });
/** Parameters travel as text. */
const ofText = new Ajv({ strict: false, coerceTypes: true });
for (const instance of [ajv, ofText]) {
  instance.addFormat('date-time', (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text));
  instance.addFormat('uri', (text: string) => URL.canParse(text));
  for (const format of ['int64', 'email']) instance.addFormat(format, true);
}
ajv.addSchema(closed({ $id: 'openapi', schemas }) as object);

const compiled = new Map<string, ValidateFunction>();

export const OPERATIONS: readonly string[] = Object.keys(operations);

const PATTERNS = OPERATIONS.map((operation) => ({ operation, pattern: patternOf(operation) }));

export function known(method: string, path: string): Known | null {
  for (const { operation, pattern } of PATTERNS) {
    const groups = pattern.exec(`${method} ${path}`)?.groups;
    if (groups === undefined) continue;
    const values = Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { operation, values: Object.fromEntries(values) };
  }
  return null;
}

function patternOf(operation: string): RegExp {
  const pattern = operation.replace(/\{\w+\}/g, (name) =>
    OF_SEVERAL_PARTS.includes(name) ? `(?<${name.slice(1, -1)}>.+)` : `(?<${name.slice(1, -1)}>[^/]+)`,
  );
  return new RegExp(`^${pattern}$`);
}

/** What is wrong with a request, a line each. */
export function wrongWithRequest({ operation, values }: Known, query: URLSearchParams, body: unknown): string[] {
  const { parameters, body: content } = operations[operation]!;
  const wrong: string[] = [];
  const check = (name: string, value: string, schema: object) => {
    if (!ofText.validate(schema, value)) wrong.push(`${name}=${value} ${ofText.errorsText()}`);
  };
  for (const { name, in: place, required, schema } of parameters) {
    if (SPANS.includes(name)) continue;
    const value = place === 'path' ? values[name] : (query.get(name) ?? undefined);
    if (value !== undefined) check(name, value, schema);
    else if (required) wrong.push(`${name} is missing`);
  }
  const names = parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name);
  for (const name of query.keys()) if (!names.includes(name)) wrong.push(`there is no parameter ${name}`);
  if (Number(query.get('per_page') ?? 1) > LARGEST_PAGE) wrong.push(`per_page is more than ${LARGEST_PAGE}`);
  if (content !== undefined) wrong.push(...errors(`${operation} body`, content['application/json'] ?? {}, body));
  else if (body !== undefined) wrong.push('there is no body');
  return wrong;
}

/** What is wrong with an answer of ours, so that a client doesn't come to lean on what GitHub doesn't say. */
export function wrongWithAnswer(operation: string, status: number, body: unknown): string[] {
  const { responses } = operations[operation]!;
  const response = responses[status];
  if (response === undefined && status < 400) return [`${status} is no answer to ${operation}`];
  const schema =
    response?.['application/json'] ?? (status < 400 ? undefined : { $ref: 'openapi#/schemas/basic-error' });
  if (schema !== undefined) return errors(`${operation} ${status}`, schema, body);
  return body === null ? [] : [`${operation} ${status} has no body`];
}

function errors(name: string, schema: object, value: unknown): string[] {
  const validate = compiled.get(name) ?? ajv.compile(closed(schema) as object);
  compiled.set(name, validate);
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message, params }) => [name, instancePath, message, JSON.stringify(params)].join(' '));
}

/** A schema that takes no other properties than those it names, and finds what it refers to. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) =>
    key === '$ref' && String(value).startsWith('#') ? [key, `openapi${value}`] : [key, closed(value)],
  );
  const inner = Object.fromEntries(entries);
  const isObject = [inner.type].flat().includes('object') && inner.properties !== undefined;
  return isObject ? { additionalProperties: false, ...inner } : inner;
}
