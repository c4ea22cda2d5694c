import { UserError } from '../errors.ts';
import { type Header, type ProfileOptions, readHeaderOf, type Stored } from '../pool/profile/index.ts';
import { difference, isWithin } from '../text/rule.ts';
import { sourcesOf } from './bytes/sources.ts';
import type { Files } from './files.ts';
import { findAll } from './find.ts';
import { cleanUps, profile } from './profile.ts';
import { shown } from './shown.ts';
import { Telling } from './telling.ts';

/** A profile, which can be read any number of times, and what it says of itself. */
export interface Shard extends Stored {
  header: Header;
}

/** Profiles and nothing else, in the order of their paths. */
export async function findShards(patterns: readonly string[], files: Files): Promise<Shard[]> {
  const shards: Shard[] = [];
  for (const path of await findAll('profile', patterns, files)) {
    for (const { file, open } of await sourcesOf(path, files)) {
      const { head, bytes } = await open();
      if (!profile.recognise(head)) throw new UserError('not-a-profile', {}, { file, line: null });
      shards.push({ file, bytes, header: await readHeaderOf({ file, bytes }) });
    }
  }
  return shards;
}

/** What holds of all of some profiles that belong together; an error where two don't. */
export function together(shards: readonly Shard[]): ProfileOptions & Pick<Header, 'tokeniser'> {
  const [first] = shards;
  let widest = first;
  const told = new Telling([]);
  for (const shard of shards) {
    if (isWithin(widest.header.tokeniser, shard.header.tokeniser)) widest = shard;
    requireSameRule(shard, widest);
    requireSameGroup(shard, first);
    requireSameClean(shard, first);
    told.add(shard.header.told, shard.header.contentIds);
  }
  return {
    tokeniser: widest.header.tokeniser,
    words: shards.every(({ header }) => header.words),
    group: first.header.group,
    clean: first.header.clean,
    contentIds: told.hasContentIds,
    told: told.result(),
  };
}

function requireSameRule({ file, header }: Shard, other: Shard): void {
  const differs = difference(header.tokeniser, other.header.tokeniser);
  if (differs === null) return;
  const { of, found, here: wanted } = differs;
  const what = { unit: 'the unit', tables: 'what cut its words', rule: 'the rule for words' }[of];
  const todo = of === 'unit' ? 'in the same unit' : 'by the same version of Node.js and of Collapse Gate';
  throw new UserError('profiles-differ', { other: other.file, what, found, wanted, todo }, { file, line: null });
}

/** Where groups were not asked for, rows may have had some all the same. */
function requireSameGroup({ file, header }: Shard, other: Shard): void {
  if (header.group === other.header.group) return;
  const [found, wanted] = [header.group, other.header.group].map((group) =>
    group === null ? 'none' : `'${shown([group])}'`,
  );
  const facts = { what: 'the field that groups rows', found, wanted, todo: 'with the same --group-by' };
  throw new UserError('profiles-differ', { other: other.file, ...facts }, { file, line: null });
}

/** Else part of the outputs would be measured with what was taken out of the others. */
function requireSameClean({ file, header }: Shard, other: Shard): void {
  const [found, wanted] = [header, other.header].map(({ clean }) => cleanUps(clean));
  if (found === wanted) return;
  const facts = { what: 'what was cleaned out of outputs', found, wanted, todo: 'with the same --clean' };
  throw new UserError('profiles-differ', { other: other.file, ...facts }, { file, line: null });
}
