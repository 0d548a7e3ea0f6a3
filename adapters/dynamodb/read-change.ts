import type { Change } from '../../core/changes.ts';
import { MESSAGE_PREFIX, PARTITION, RECIPIENT_PREFIX, STATE_PREFIX } from '../../core/contract/table.ts';
import { type Attributes, number, optionalMap, text } from './attributes.ts';
import { readDelivery } from './delivery-item.ts';
import { fromImage, type Image } from './image.ts';
import { readMailRow } from './mail-item.ts';
import { readAuthor, readLeftOut, readNotes, readOrigin, readVia } from './message-item.ts';

/** A record of the table's stream, as far as it is read. */
export interface StreamRecord {
  readonly NewImage?: Image | undefined;
  readonly OldImage?: Image | undefined;
}

/**
 * The change that a record of the table's stream tells of; undefined where nothing follows from it.
 *
 * @throws UnreadableItem where the item is none that this code writes
 */
export function readChange({ NewImage, OldImage }: StreamRecord): Change | undefined {
  if (!NewImage) return undefined;
  const after = fromImage(NewImage);
  const before = OldImage && fromImage(OldImage);
  const [pk, sk] = [text(after, 'pk'), text(after, 'sk')];
  if (pk.startsWith(PARTITION.thread) && sk.startsWith(MESSAGE_PREFIX)) return before ? undefined : written(after);
  if (pk.startsWith(PARTITION.conversation) && sk.startsWith(STATE_PREFIX))
    return {
      kind: 'delivery',
      conversationId: pk.slice(PARTITION.conversation.length),
      seq: Number(sk.slice(STATE_PREFIX.length)),
      before: before && readDelivery(before),
      after: readDelivery(after),
    };
  if (pk.startsWith(PARTITION.mail) && sk.startsWith(RECIPIENT_PREFIX))
    return { kind: 'mail', before: before && readMailRow(before), after: readMailRow(after) };
  return undefined;
}

const written = (item: Attributes): Change => ({
  kind: 'message',
  message: {
    id: text(item, 'id'),
    conversationId: text(item, 'conversationId'),
    seq: number(item, 'seq'),
    author: readAuthor(item),
    via: readVia(item),
    leftOut: readLeftOut(item),
    notes: readNotes(item),
    mail: optionalMap(item, 'mail', readOrigin),
  },
});
