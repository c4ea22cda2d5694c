/** A request of REST, as its answers see it. */
import type { GitHubServer } from '../github-server.ts';
import { type Answer, json, missing } from './answer.ts';
import type { Known } from './openapi.ts';
import type { Pull, Repository } from './repository.ts';

export interface Ask extends Pick<Known, 'values'> {
  path: string;
  query: URLSearchParams;
  body: { body?: string } | undefined;
  accept: string;
  server: GitHubServer;
  /** The repository of the server. */
  home: Repository;
}

/** Answers by the operation's name in the description. */
export type Routes = Record<string, (ask: Ask) => Answer>;

export function orMissing<Found>(found: Found | undefined, then: (found: Found) => Answer): Answer {
  return found === undefined ? missing() : then(found);
}

export function ofPull({ home }: Ask, wanted: string | undefined, then: (pull: Pull) => Answer): Answer {
  return orMissing(
    home.pulls.find(({ number }) => String(number) === wanted),
    then,
  );
}

/** A page of a list; the client finds the next one by a header alone. `key`: the list is inside of an object, with its length. */
export function paged({ path, query, server }: Ask, items: readonly unknown[], key?: string): Answer {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const page = Number(query.get('page') ?? 1);
  const slice = items.slice((page - 1) * size, page * size);
  const link = (number: number, rel: string) => {
    const others = new URLSearchParams(query);
    others.set('page', String(number));
    return `<${server.url}${path}?${others}>; rel="${rel}"`;
  };
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') };
  return json(key === undefined ? slice : { total_count: items.length, [key]: slice }, headers);
}
