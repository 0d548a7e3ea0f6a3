import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archivedFile } from '../../../core/contract/archive.ts';
import type { Message, MessageDraft } from '../../../core/model.ts';
import { archiveLine, readArchiveLine, readingLine, UnreadableLine } from '../../../core/record/archive-line.ts';
import { placeMessage } from '../../../core/record/place-message.ts';
import { aDraft } from '../../support/conversations.ts';
import { aContext, aConversation, anInquiry } from '../../support/facts.ts';

const context = aContext();
const placed = (draft: Partial<MessageDraft> = {}): Message =>
  placeMessage(context.conversation, aDraft(draft), 'c2FsdA');

const FULL: Partial<MessageDraft> = {
  author: 'host',
  via: 'mail',
  text: 'Call me:\n[phone]\u2028é 😀',
  original: 'Call me:\n+46 70 123 45 67\u2028é 😀',
  language: 'en',
  attachments: [
    { id: 'a1', name: 'sea "view".png', type: 'image/png', bytes: 3, sha256: 'b'.repeat(64), key: 'c1/a1' },
  ],
  leftOut: [{ name: 'plan.pdf', why: 'type' }],
  notes: ['phones-masked', 'attachments-left-out'],
  mail: { mailId: 'm1', recipient: 'x@guest.foyer.test', messageId: '<1@hosts.example>', answerable: true },
};

const fieldsOf = (line: string): Readonly<Record<string, unknown>> => JSON.parse(line);
const changed = (line: string, change: object): string => JSON.stringify({ ...fieldsOf(line), ...change });

describe('a line of the archive', () => {
  it('is one line, whatever the text, and gives the message back as it was stored, what only the platform may read too', () => {
    const message = placed(FULL);
    const line = archiveLine(message, context);
    expect([line.indexOf('\n'), readArchiveLine(line)]).toEqual([line.length - 1, message]);
  });

  it('gives any message back', () => {
    const texts = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(texts, fc.option(texts, { nil: undefined }), (text, original) => {
        const message = placed({ text, original });
        expect(readArchiveLine(archiveLine(message, context))).toEqual(message);
      }),
    );
  });

  it('is the same again for the same message, so that a repeat writes the same bytes', () => {
    expect(archiveLine(placed(FULL), context)).toBe(archiveLine({ ...placed(FULL) }, context));
  });

  it('carries the ids to query it by, and where its files lie', () => {
    const message = placed(FULL);
    expect(fieldsOf(archiveLine(message, context))).toMatchObject({
      hostId: 'h-1',
      listingId: 'l-1',
      bookingId: 'b-1',
      guestId: 'g-1',
      program: 'stay',
      attachments: [{ id: 'a1', key: 'c1/a1', archiveKey: archivedFile('c1', message.at, 'a1') }],
    });
  });

  it('has no booking where there is none yet', () => {
    const conversation = aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry() } });
    const line = archiveLine(placed(), aContext({ conversation }));
    expect(fieldsOf(line)).not.toHaveProperty('bookingId');
  });
});

describe('the documented layout', () => {
  const documented = readFileSync('docs/archive.md', 'utf8');
  const table = (name: string) =>
    new RegExp(`CREATE EXTERNAL TABLE ${name} \\(([^;]*)\\)\\nPARTITIONED`).exec(documented)?.[1] ?? '';
  const namesIn = (value: unknown): readonly string[] =>
    typeof value === 'object' && value
      ? Object.entries(value).flatMap(([name, within]) => [
          ...(Array.isArray(value) ? [] : [name.toLowerCase()]),
          ...namesIn(within),
        ])
      : [];
  const columns = (ddl: string) => new Set(ddl.match(/[a-z0-9]+(?=`?[ :])/g));

  it('has a column for each field of a message, and no other', () => {
    const line = fieldsOf(archiveLine(placed({ ...FULL }), context));
    expect(columns(table('foyer_messages'))).toEqual(new Set(namesIn(line)));
  });

  it('has a column for each field of a reading, and no other', () => {
    const reading = { id: 'r', at: 't', by: { role: 'support', id: 's' }, note: 'n' } as const;
    const ofThread = readingLine({
      ...{ ...reading, conversationId: 'c', purpose: 'legal', exportId: 'e' },
      messages: { from: 1, to: 2 },
    });
    const ofHost = readingLine({ ...reading, hostId: 'h', purpose: 'service-notice' });
    const ofMail = readingLine({ ...reading, mailId: 'm', purpose: 'spam' });
    const asked = { listingId: 'l', questionId: 'q', entries: { from: 1, to: 2 } };
    const ofQuestion = readingLine({ ...reading, ...asked, purpose: 'spam' });
    const names = [ofThread, ofHost, ofMail, ofQuestion].flatMap((line) => namesIn(fieldsOf(line)));
    expect(columns(table('foyer_readings'))).toEqual(new Set(names));
  });
});

describe('a line that can not be trusted', () => {
  const line = archiveLine(placed(FULL), context);

  it.each([
    ['text', { text: 'Call me never' }],
    ['author', { author: 'guest' }],
    ['instant', { at: '2026-02-07T10:00:00.001Z' }],
    ['original', { original: 'Call me at another number' }],
    ['mail', { mail: { mailId: 'm2', recipient: 'x@guest.foyer.test' } }],
    ['place in the chain', { proof: { ...placed(FULL).proof, prev: 'f'.repeat(64) } }],
  ])('is one whose %s is another than its hash was taken over', (_, change) => {
    expect(() => readArchiveLine(changed(line, change))).toThrow(UnreadableLine);
  });

  it('is not even written', () => {
    expect(() => archiveLine({ ...placed(FULL), text: 'Call me never' }, context)).toThrow(UnreadableLine);
  });

  it.each([
    ['no JSON', 'not a line'],
    ['of another form', changed(line, { seq: 'one' })],
    ['cut short', line.slice(0, -20)],
  ])('is one that is %s, and the fault quotes nothing of it', (_, broken) => {
    const read = () => readArchiveLine(broken);
    expect(read).toThrow(UnreadableLine);
    expect(read).toThrow('a line of another form');
  });
});
