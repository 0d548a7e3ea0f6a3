import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const FOLDER = join(import.meta.dirname, '../../fixtures/golden');

const side = z.enum(['guest', 'host']);

/** One mail of the table: how it comes, and what it shows. The mail itself is `<name>.eml`, what becomes of it `<name>.txt`. */
const goldenCase = z.strictObject({
  name: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  /** What it shows, and whose habit it is. */
  says: z.string().check(z.minLength(10)),
  program: z._default(z.enum(['stay', 'rental-pay-per-booking', 'rental-subscription', 'activity']), 'stay'),
  /** Who writes; the mail goes to the other side's alias unless `to` says otherwise. */
  from: side,
  /** Envelope recipients, with marks as in the mail. */
  to: z.optional(z.array(z.string())),
  /** The envelope's sender where it is not the writer's own mailbox; empty for none. */
  returnPath: z.optional(z.string()),
  /** Languages of the two people. */
  guest: z._default(z.string(), 'en'),
  host: z._default(z.string(), 'en'),
  payment: z._default(z.enum(['none', 'part', 'full']), 'none'),
  /** Where the booking stands at the time of the mail. */
  booking: z._default(z.enum(['ahead', 'over', 'long-over', 'unconfirmed']), 'ahead'),
  /** The writers' domain lets nobody write in its name, so that a mail from elsewhere fails DMARC. */
  strict: z._default(z.boolean(), false),
});

export type GoldenCase = z.output<typeof goldenCase>;

/** The table of `index.json`: groups of cases, each told in a sentence. */
export function goldenCases(): ReadonlyMap<string, readonly GoldenCase[]> {
  const index = z.record(z.string(), z.array(goldenCase));
  return new Map(Object.entries(index.parse(JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')))));
}

/** Where what becomes of a case's mail is written down. */
export const expectedFile = ({ name }: GoldenCase): string => join(FOLDER, `${name}.txt`);

/** Bytes as Latin-1, so that those that are no UTF-8 stay what they are; `{{GUEST}}` and its like stand for who is meant. */
export function goldenMail({ name }: GoldenCase, people: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(withPeople(readFileSync(join(FOLDER, `${name}.eml`), 'latin1'), people), 'latin1');
}

/** Whether a case is about one more guest. */
export const namesOtherGuest = ({ name, to = [] }: GoldenCase): boolean =>
  [...to, readFileSync(join(FOLDER, `${name}.eml`), 'latin1')].some((text) => text.includes('{{OTHER_GUEST_ALIAS}}'));

/** A text with its marks replaced. @throws where a mark stands for nobody */
export const withPeople = (text: string, people: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{([A-Z_]+)\}\}/g, (mark, name: string) => {
    const found = people[name];
    if (found === undefined) throw new Error(`${mark} stands for nobody`);
    return found;
  });
