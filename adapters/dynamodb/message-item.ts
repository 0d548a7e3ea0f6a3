import { messageKey } from '../../core/contract/table.ts';
import {
  type Attachment,
  LEFT_OUT_REASONS,
  type LeftOut,
  type MailOrigin,
  type Message,
  NOTES,
  type Note,
  type Proof,
} from '../../core/model.ts';
import {
  type Attributes,
  map,
  maps,
  number,
  oneOf,
  optionalFlag,
  optionalMap,
  optionalMaps,
  optionalText,
  optionalTexts,
  text,
  texts,
  UnreadableItem,
} from './attributes.ts';
import { packWords, unpackWords } from './packed-text.ts';

/** A message as it is stored, once and for good. */
export const messageItem = ({ text: words, original, ...message }: Message): Attributes => ({
  ...message,
  ...messageKey(message.conversationId, message.seq),
  ...packWords({ text: words, original }),
});

/** Reads a message as {@link messageItem} made it. */
export const readMessage = (item: Attributes): Message => ({
  id: text(item, 'id'),
  conversationId: text(item, 'conversationId'),
  seq: number(item, 'seq'),
  at: text(item, 'at'),
  author: readAuthor(item),
  via: readVia(item),
  ...unpackWords(item),
  language: optionalText(item, 'language'),
  attachments: maps(item, 'attachments', readAttachment),
  leftOut: readLeftOut(item),
  links: optionalTexts(item, 'links'),
  notes: readNotes(item),
  mail: optionalMap(item, 'mail', readOrigin),
  proof: readProof(map(item, 'proof')),
});

export const readAuthor = (item: Attributes): Message['author'] => oneOf(item, 'author', ['guest', 'host', 'platform']);

export const readVia = (item: Attributes): Message['via'] =>
  oneOf(item, 'via', ['api', 'mail', 'template', 'schedule']);

/** Reads where a message that came by mail came from. */
export const readOrigin = (item: Attributes): MailOrigin => ({
  mailId: text(item, 'mailId'),
  recipient: text(item, 'recipient'),
  messageId: optionalText(item, 'messageId'),
  answerable: optionalFlag(item, 'answerable'),
});

/** Reads which files did not go on. */
export const readLeftOut = (item: Attributes, name = 'leftOut'): readonly LeftOut[] | undefined =>
  optionalMaps(item, name, (file) => ({ name: text(file, 'name'), why: oneOf(file, 'why', LEFT_OUT_REASONS) }));

/** Reads a file that passed, as it is kept. */
export const readAttachment = (item: Attributes): Attachment => ({
  id: text(item, 'id'),
  name: text(item, 'name'),
  type: text(item, 'type'),
  bytes: number(item, 'bytes'),
  sha256: text(item, 'sha256'),
  key: text(item, 'key'),
});

const readProof = (item: Attributes): Proof => ({
  salt: text(item, 'salt'),
  prev: text(item, 'prev'),
  hash: text(item, 'hash'),
});

const KNOWN: ReadonlySet<string> = new Set(NOTES);
const isNote = (value: string): value is Note => KNOWN.has(value);

export const readNotes = (item: Attributes): readonly Note[] =>
  texts(item, 'notes').map((note) => {
    if (!isNote(note)) throw new UnreadableItem('notes');
    return note;
  });
