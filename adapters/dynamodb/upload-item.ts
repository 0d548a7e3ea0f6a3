import { TABLE, uploadKey } from '../../core/contract/table.ts';
import type { FileSigns } from '../../core/detection/signs.ts';
import type { Message } from '../../core/model.ts';
import { PHRASE_KINDS } from '../../core/phrases/phrase-kind.ts';
import {
  type ClearedFile,
  type ClearedUpload,
  type Declared,
  UPLOAD_STATES,
  type Upload,
  uploadExpiry,
} from '../../core/uploads/upload.ts';
import {
  type Attributes,
  map,
  maps,
  number,
  oneOf,
  optionalFlag,
  optionalMap,
  optionalNumber,
  optionalText,
  text,
  texts,
} from './attributes.ts';
import { readAttachment, readLeftOut } from './message-item.ts';
import { readRefusal } from './refusal-item.ts';
import type { Write } from './transact.ts';

/** A new upload as it is stored: it goes by itself, unless it is sent. */
export const uploadItem = (upload: Upload): Attributes => ({
  ...upload,
  ...uploadKey(upload.id),
  [TABLE.timeToLive]: uploadExpiry(upload.createdAt, upload.state),
});

/** Reads an upload as {@link uploadItem} made it and what became of it. */
export const readUpload = (item: Attributes): Upload => ({
  id: text(item, 'id'),
  conversationId: text(item, 'conversationId'),
  side: oneOf(item, 'side', ['guest', 'host']),
  declared: readDeclared(map(item, 'declared')),
  createdAt: text(item, 'createdAt'),
  state: oneOf(item, 'state', UPLOAD_STATES),
  version: optionalText(item, 'version'),
  file: optionalMap(item, 'file', readFile),
  refusal: optionalMap(item, 'refusal', readRefusal),
  seq: optionalNumber(item, 'seq'),
});

const readDeclared = (item: Attributes): Declared => ({
  name: text(item, 'name'),
  type: text(item, 'type'),
  bytes: number(item, 'bytes'),
});

const readFile = (item: Attributes): ClearedFile => ({
  ...readAttachment(item),
  rewritten: optionalFlag(item, 'rewritten'),
  holdsAddresses: optionalFlag(item, 'holdsAddresses'),
  leftOutWithin: readLeftOut(item, 'leftOutWithin'),
  signs: optionalMap(item, 'signs', readSigns),
});

const readSigns = (item: Attributes): FileSigns => ({
  links: maps(item, 'links', (link) => ({ site: text(link, 'site'), place: text(link, 'place') })),
  demands: PHRASE_KINDS.filter((kind) => texts(item, 'demands').includes(kind)),
});

/** The writes that mark files as sent with a message: each once, and as it was when the message was decided on. */
export const uploadUses = (
  uploads: readonly ClearedUpload[] = [],
  { seq }: Pick<Message, 'seq'>,
): readonly Write<'upload'>[] =>
  uploads.map(({ id, createdAt, version }) => ({
    name: 'upload',
    update: uploadKey(id),
    by: {
      expression: 'SET #state = :used, seq = :seq, #expiry = :expiry',
      names: { state: 'state', version: 'version', expiry: TABLE.timeToLive },
      values: { used: 'used', cleared: 'cleared', seq, version, expiry: uploadExpiry(createdAt, 'used') },
    },
    condition: '#state = :cleared AND #version = :version',
  }));
