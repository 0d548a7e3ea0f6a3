import { createHash } from 'node:crypto';
import type { Key } from '../../core/contract/table.ts';
import { DUE_SHARDS, digestKey, duePartition } from '../../core/contract/table.ts';
import type { Digest, DigestPlace } from '../../core/notifications/digest.ts';
import { hourOf } from '../../core/schedules/dispatch-hours.ts';
import { type Attributes, map, oneOf, text } from './attributes.ts';

export const keyOfDigest = ({ holder, due, mark }: DigestPlace): Key => digestKey(holder.role, holder.id, due, mark);

/** What is stored of a digest beside its key, its state and since when it tells: all that is found of it where what is due is looked for. */
export function digestFacts({ holder, mark, due }: DigestPlace): Attributes {
  const { pk } = keyOfDigest({ holder, mark, due });
  return {
    holder,
    mark,
    planned: due,
    due: duePartition(hourOf(due), shardOf(pk)),
    dueAt: `${due}#${pk}#${mark}`,
  };
}

function shardOf(person: string): number {
  const [byte = 0] = createHash('sha256').update(person).digest();
  return byte % DUE_SHARDS;
}

/** Which digest it is, as {@link digestFacts} has it. */
export const readDigestPlace = (item: Attributes): DigestPlace => ({
  holder: readHolder(map(item, 'holder')),
  mark: text(item, 'mark'),
  due: text(item, 'planned'),
});

export const readDigest = (item: Attributes): Digest => ({ ...readDigestPlace(item), since: text(item, 'since') });

const readHolder = (item: Attributes): DigestPlace['holder'] => ({
  role: oneOf(item, 'role', ['guest', 'host']),
  id: text(item, 'id'),
});
