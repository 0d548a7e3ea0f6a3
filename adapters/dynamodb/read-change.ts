import type { CancellationRequest } from '../../core/cancellation/cancellation.ts';
import type { Change } from '../../core/changes.ts';
import {
  ENTRY_PREFIX,
  MESSAGE_PREFIX,
  PARTITION,
  QUESTION_PREFIX,
  READING_PREFIX,
  RECIPIENT_PREFIX,
  RESTRICTION_PREFIX,
  SEND_PREFIX,
  STATE_PREFIX,
} from '../../core/contract/table.ts';
import { isCleared, type Upload } from '../../core/uploads/upload.ts';
import { type Attributes, maps, number, optionalMap, optionalNumber, text } from './attributes.ts';
import { readCancellation } from './cancellation-items.ts';
import { readDelivery, readWriter, unaskedAt } from './delivery-item.ts';
import { readListing } from './fact-items.ts';
import { readCourse } from './head-item.ts';
import { fromImage, type Image } from './image.ts';
import { readMailRow } from './mail-item.ts';
import { readMailboxRecord } from './mailbox-items.ts';
import { readAuthor, readLeftOut, readNotes, readOrigin, readVia } from './message-item.ts';
import { readQuestion } from './question-item.ts';
import { readRestriction } from './restriction-items.ts';
import { readSend } from './send-item.ts';
import { readCarePlace, readSupportRequest } from './support-items.ts';
import { readUpload } from './upload-item.ts';

/** A record of the table's stream, as far as it is read. */
export interface StreamRecord {
  readonly NewImage?: Image | undefined;
  readonly OldImage?: Image | undefined;
}

/** Who reads the changes of one kind of item, by the beginnings of its keys. */
interface Reader {
  readonly pk: string;
  readonly sk: string;
  /** `before` is absent where the item is new. */
  readonly read: (after: Attributes, before: Attributes | undefined, keys: Rest) => Change | undefined;
}

/** What is left of an item's keys after their beginnings. */
type Rest = Readonly<Record<'pk' | 'sk', string>>;

const READERS: readonly Reader[] = [
  {
    pk: PARTITION.thread,
    sk: MESSAGE_PREFIX,
    read: (after, before) => (before || wasRestored(after) ? undefined : written(after)),
  },
  {
    pk: PARTITION.conversation,
    sk: STATE_PREFIX,
    read: (after, before, keys) =>
      !before && wasRestored(after)
        ? undefined
        : {
            kind: 'delivery',
            conversationId: keys.pk,
            seq: Number(keys.sk),
            before: before && readDelivery(before),
            after: readDelivery(after),
            author: readWriter(after),
            unaskedAt: before && before['noAnswerNeededAt'] === undefined ? unaskedAt(after) : undefined,
          },
  },
  {
    pk: PARTITION.conversation,
    sk: 'HEAD',
    read: (after, before, keys) => ({
      kind: 'head',
      conversationId: keys.pk,
      before: before && readCourse(before),
      after: readCourse(after),
    }),
  },
  {
    pk: PARTITION.listing,
    sk: 'LISTING',
    read: (after, before) => before && { kind: 'listing', before: readListing(before), after: readListing(after) },
  },
  {
    pk: PARTITION.host,
    sk: RESTRICTION_PREFIX,
    read: (after, before) => ({
      kind: 'restriction',
      before: before && readRestriction(before),
      after: readRestriction(after),
    }),
  },
  {
    pk: PARTITION.templates,
    sk: 'SCHEDULES',
    read: (after, before, { pk: hostId }) => ({
      kind: 'rules',
      hostId,
      before: before ? rulesRevision(before) : 0,
      after: rulesRevision(after),
    }),
  },
  {
    pk: PARTITION.conversation,
    sk: SEND_PREFIX,
    read: (after, before) => ({ kind: 'send', before: before && readSend(before), after: readSend(after) }),
  },
  {
    pk: PARTITION.mail,
    sk: RECIPIENT_PREFIX,
    read: (after, before) => ({ kind: 'mail', before: before && readMailRow(before), after: readMailRow(after) }),
  },
  {
    pk: PARTITION.reading,
    sk: READING_PREFIX,
    read: (_after, before, { pk: subject, sk }) => {
      const [at = '', readingId = ''] = sk.split('#');
      return before ? undefined : { kind: 'reading', subject, at, readingId };
    },
  },
  {
    pk: PARTITION.export,
    sk: 'EXPORT',
    read: (_after, before, { pk: exportId }) => (before ? undefined : { kind: 'export', exportId }),
  },
  {
    pk: PARTITION.upload,
    sk: 'UPLOAD',
    read: (after, before) => before && { kind: 'upload', before: readUpload(before).state, after: readUpload(after) },
  },
  {
    pk: PARTITION.support,
    sk: 'REQUEST',
    read: (after, before) => (before ? undefined : supportChange(after)),
  },
  {
    pk: PARTITION.questions,
    sk: QUESTION_PREFIX,
    read: (after, before) => ({
      kind: 'question',
      before: before && readQuestion(before),
      after: readQuestion(after),
    }),
  },
  {
    pk: PARTITION.asked,
    sk: ENTRY_PREFIX,
    read: (_after, before, keys) => (before ? undefined : { kind: 'entry', questionId: keys.pk, seq: Number(keys.sk) }),
  },
  {
    pk: PARTITION.care,
    sk: MESSAGE_PREFIX,
    read: (after, before) => (before ? undefined : { kind: 'care', message: readCarePlace(after) }),
  },
  {
    pk: PARTITION.cancellation,
    sk: 'REQUEST',
    read: (after, before) => ({
      kind: 'cancellation',
      before: before && readCancellation(before).state,
      after: cancellationPlace(readCancellation(after)),
    }),
  },
  {
    pk: PARTITION.mailbox,
    sk: 'MAILBOX',
    read: (after, before) => ({
      kind: 'mailbox',
      before: before && readMailboxRecord(before),
      after: readMailboxRecord(after),
    }),
  },
];

const rulesRevision = (item: Attributes): number => optionalNumber(item, 'revision') ?? 0;

const cancellationPlace = ({ id, bookingId, conversationId, hostId, state }: CancellationRequest) => ({
  id,
  bookingId,
  conversationId,
  hostId,
  state,
});

const supportChange = (item: Attributes): Change => {
  const { id, by, conversationId, bookingId } = readSupportRequest(item);
  return { kind: 'support', request: { id, by, conversationId, bookingId } };
};

/**
 * The change that a record of the table's stream tells of; undefined where nothing follows from it.
 *
 * @throws UnreadableItem where the item is none that this code writes
 */
export function readChange({ NewImage, OldImage }: StreamRecord): Change | undefined {
  const before = OldImage && fromImage(OldImage);
  if (!NewImage) return before && departed(before);
  const after = fromImage(NewImage);
  const [pk, sk] = [text(after, 'pk'), text(after, 'sk')];
  const reader = READERS.find((each) => pk.startsWith(each.pk) && sk.startsWith(each.sk));
  return reader?.read(after, before, { pk: pk.slice(reader.pk.length), sk: sk.slice(reader.sk.length) });
}

/** What was put back from the archive followed its way when it was new. */
const wasRestored = (item: Attributes): boolean => item['restoredAt'] !== undefined;

function departed(item: Attributes): Change | undefined {
  if (text(item, 'pk').startsWith(PARTITION.upload)) return unsent(readUpload(item));
  if (!text(item, 'pk').startsWith(PARTITION.thread)) return undefined;
  return {
    kind: 'departed',
    message: {
      conversationId: text(item, 'conversationId'),
      seq: number(item, 'seq'),
      at: text(item, 'at'),
      files: maps(item, 'attachments', (file) => ({ id: text(file, 'id'), key: text(file, 'key') })),
    },
  };
}

const unsent = (upload: Upload): Change | undefined =>
  isCleared(upload) ? { kind: 'unsent', key: upload.file.key } : undefined;

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
