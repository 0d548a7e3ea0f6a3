import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { EVENT_TYPES } from '../../../core/contract/events.ts';
import { EVENT_DETAILS } from '../../../core/events/event-details.ts';
import { eventDocuments } from '../../../core/events/event-documents.ts';
import { parse } from '../../../core/schemas/parse.ts';

const FOLDER = new URL('../../../docs/events/', import.meta.url);
const written = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
const page = readFileSync(new URL('../../../docs/events.md', import.meta.url), 'utf8');
const documents = eventDocuments();

describe('docs/events', () => {
  it('is what the schemas say, a file for each event and version, and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(documents.map(({ name }) => name).sort());
    for (const { name, schema } of documents) expect(written(name)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it.each(documents.map(({ name }) => name))('%s takes its own examples, and tells what each field is', (name) => {
    const document = written(name);
    const reader = z.fromJSONSchema(document);
    const [type = ''] = name.split('.');
    const schema = EVENT_TYPES.filter((each) => each === type).map((each) => EVENT_DETAILS[each])[0];
    for (const example of document.examples) {
      expect(reader.safeParse(example).success).toBe(true);
      expect(reader.safeParse({ ...example, detail: {} }).success).toBe(false);
      expect(schema && parse<unknown>(schema, example.detail)).toEqual({ ok: true, value: example.detail });
    }
    const shapes = document.properties.detail.anyOf ?? [document.properties.detail];
    for (const { properties } of [document, ...shapes])
      for (const [field, { description, anyOf }] of Object.entries<z.core.JSONSchema.JSONSchema>(properties))
        if (field !== 'detail') expect(description ?? anyOf, field).toBeTruthy();
  });

  it('lets those who read it take fields and codes that come later', () => {
    const document = written('MessageAccepted.v1.json');
    const [example] = document.examples;
    const later = { ...example, detail: { ...example.detail, via: 'telegram', more: 'field' } };
    expect(z.fromJSONSchema(document).safeParse(later).success).toBe(true);
    expect(parse<unknown>(EVENT_DETAILS.MessageAccepted, later.detail).ok).toBe(false);
  });

  it('is listed event by event in docs/events.md', () => {
    const rows = Array.from(page.matchAll(/^\| \[`(\w+)`\]\(events\/([\w.]+)\)/gm), ([, type, name]) => [type, name]);
    expect(rows).toEqual(documents.map(({ name }) => [name.split('.')[0], name]));
  });
});

describe('what an event may hold', () => {
  const held = { eventId: 'e-1', version: 1, conversationId: 'c-1', messageId: 'c-1-1' };

  it.each(['Call me at 070-123 45 67', 'anna@host.example', 'Anna Berg', ''])('is no reason in words: %s', (reason) => {
    expect(parse<unknown>(EVENT_DETAILS.MessageUndeliverable, { ...held, reason }).ok).toBe(false);
  });

  it('is no id with a blank in it, and no field of its own', () => {
    expect(parse<unknown>(EVENT_DETAILS.MessageUndeliverable, held).ok).toBe(true);
    for (const wrong of [{ messageId: 'Anna Berg' }, { text: 'x' }, { version: 2 }, { eventId: 'a.b' }])
      expect(parse<unknown>(EVENT_DETAILS.MessageUndeliverable, { ...held, ...wrong }).ok).toBe(false);
  });
});
