import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MailSpec } from '../../core/mail/compose/mail-spec.ts';
import type { Side } from '../../core/model.ts';
import { aContext, aListing } from '../support/facts.ts';
import { inboundPath, type PassedThrough } from '../support/fuzz/inbound-path.ts';
import { blowUp, chances, mutate } from '../support/fuzz/mutate.ts';
import { withPeople } from '../support/golden/golden-case.ts';

/** Mails that are mutated; with `FOYER_FUZZ_SEED` others than usual. */
const INPUTS = 20_000;
const BLOWN_UP = 100;
const MEGABYTE = 1024 * 1024;
/** Seconds of one core that a mail of a megabyte may take. */
const LONGEST = 1;
const SEED = Number(process.env['FOYER_FUZZ_SEED'] ?? 4);

const PROGRAMS = ['stay', 'rental-pay-per-booking', 'activity'] as const;
const paths = PROGRAMS.flatMap((program) =>
  (['guest', 'host'] as const).map((side) => {
    const context = aContext({ listing: aListing({ program }) });
    return { program, side, context, pass: inboundPath(context, side) };
  }),
);
type Path = (typeof paths)[number];

const own = join(import.meta.dirname, '../fixtures/golden');
/** Others' mail, where there is any beside the project. */
const corpus = join(import.meta.dirname, '../../../shared/corpus/mail');

const mailsIn = (folder: string): Buffer[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(join(folder, name)))
    : [];

const mails = [...mailsIn(own), ...mailsIn(corpus)];

/** Who the marks in the project's own mails stand for on one path. */
function addressed(mail: Buffer, { context, side }: Path): Buffer {
  const { aliases, guest } = context.conversation;
  const host = context.host.mailboxes[0]?.address ?? '';
  const people = {
    ...{ HOST: host, GUEST: guest.address, OTHER_GUEST: 'olga@guests.example' },
    ...{ GUEST_ALIAS: aliases.guest, HOST_ALIAS: aliases.host, OTHER_GUEST_ALIAS: 'g0000000000zz@guest.foyer.test' },
    ...{ GUEST_CAPITALS: guest.address.toUpperCase(), GUEST_ALIAS_CAPITALS: aliases.guest.toUpperCase() },
    ...{
      HOST_ALIAS_CAPITALS: aliases.host.toUpperCase(),
      BOOKING: 'b-1',
      URL: 'https://foyer.example',
      LONG: 'word '.repeat(20_001),
    },
  };
  const own = Buffer.from(withPeople(mail.toString('latin1'), people), 'latin1');
  return Buffer.concat([Buffer.from(`From: <${side === 'host' ? host : guest.address}>\r\n`), withoutFrom(own)]);
}

/** The sender is one who may write, so that what is wrong with the rest is looked at. */
const withoutFrom = (mail: Buffer): Buffer =>
  Buffer.from(mail.toString('latin1').replace(/^From:[^\n]*\n(?:[ \t][^\n]*\n)*/im, ''), 'latin1');

/** What a receiver reads of a mail, besides its own address. */
const readOf = ({ text, html, subject, from, attachments }: MailSpec): string =>
  [text, html ?? '', subject, from.name ?? '', from.address, ...attachments.map(textOf)].join('\n').toLowerCase();

/** Names, and what is rewritten here; other files pass as they are. */
const textOf = ({ name, type, bytes }: MailSpec['attachments'][number]): string =>
  /^(message\/rfc822|text\/calendar)/.test(type) ? `${name}\n${Buffer.from(bytes).toString()}` : name;

function leaksIn({ context, side }: Path, { sent }: PassedThrough): readonly string[] {
  if (!sent) return [];
  const secrets: Record<Side, readonly string[]> = {
    guest: [context.conversation.guest.address],
    host: context.host.mailboxes.map(({ address }) => address),
  };
  const read = readOf(sent.spec);
  return secrets[side].filter((secret) => read.includes(secret));
}

interface Slowest {
  seconds: number;
  input: string;
}

/** Takes one mail through, and says how long one core took. */
async function timed(path: Path, mail: Buffer, input: string, slowest: Slowest): Promise<PassedThrough> {
  const began = process.cpuUsage();
  const passed = await path.pass(mail).catch((error: unknown) => {
    throw new Error(`${input} was not taken to an end`, { cause: error });
  });
  const { user, system } = process.cpuUsage(began);
  const seconds = (user + system) / 1_000_000;
  if (seconds > slowest.seconds) Object.assign(slowest, { seconds, input });
  return passed;
}

/** Figures, for who reads the run. */
const tell = (figures: object): void => void process.stdout.write(`${JSON.stringify(figures)}\n`);

const at = <T>(all: readonly T[], place: number): T => {
  const found = all[place % all.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

describe(`mails that were tampered with, from ${mails.length} mails, seed ${SEED}`, () => {
  it(`N2 N4: each of ${INPUTS} ends, without a fault and without letting the sender's address out`, async () => {
    const chance = chances(SEED);
    const pick = () => at(mails, Math.floor(chance() * mails.length));
    const ends = new Map<string, number>();
    const slowest: Slowest = { seconds: 0, input: '' };
    for (let n = 0; n < INPUTS; n += 1) {
      const path = at(paths, n);
      const mail = mutate(addressed(pick(), path), chance, addressed(pick(), path));
      const passed = await timed(path, mail, `input ${n}`, slowest);
      expect({ n, leaks: leaksIn(path, passed) }).toEqual({ n, leaks: [] });
      const end = passed.sent ? 'passed on' : [passed.end, passed.reason].join(' ');
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    tell({ ...Object.fromEntries(ends), slowest });
    expect(slowest.seconds).toBeLessThan(LONGEST);
  });

  it(`none of ${BLOWN_UP} that were blown up to a megabyte takes longer than ${LONGEST} s of a core`, async () => {
    const chance = chances(SEED + 1);
    const slowest: Slowest = { seconds: 0, input: '' };
    for (let n = 0; n < BLOWN_UP; n += 1) {
      const path = at(paths, n);
      const mail = blowUp(addressed(at(mails, n), path), chance, MEGABYTE);
      const passed = await timed(path, mail, `input ${n}`, slowest);
      expect({ n, leaks: leaksIn(path, passed) }).toEqual({ n, leaks: [] });
    }
    tell({ slowest });
    expect(slowest.seconds).toBeLessThan(LONGEST);
  });
});
