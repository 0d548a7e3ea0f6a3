import { describe, expect, it } from 'vitest';
import { dynamoDisclosures } from '../../../adapters/dynamodb/dynamo-disclosures.ts';
import { dynamoRegistry } from '../../../adapters/dynamodb/dynamo-registry.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import type { Booking, Payment } from '../../../core/model.ts';
import { SendingRejected } from '../../../core/ports/mails.ts';
import type { NoticeJob } from '../../../core/ports/work.ts';
import { type NumberedRecord, publishChanges } from '../../../functions/publish-changes/publish-changes.ts';
import type { Registering } from '../../support/conversations.ts';
import { aBooking } from '../../support/facts.ts';
import { leaks } from '../../support/leaks.ts';
import { stopMail } from '../../support/mailboxes.ts';
import { memoryWork } from '../../support/memory-ports.ts';
import { aNoticeWorld } from '../../support/notice-world.ts';
import { useTable } from '../../support/table.ts';
import { tableChanges } from '../../support/table-changes.ts';

const table = useTable();
const LEASE_OVER = '2026-02-07T10:10:00.000Z';
type Paid = Payment['state'];

/** A rental, told of with each payment in turn, and what its changes ask for. */
async function aRental(states: readonly Paid[], facts: Registering = {}, program = 'rental-pay-per-booking') {
  const [first = 'none'] = states;
  const payment = (state: Paid): Payment => ({ state, onPlatform: true });
  const world = await aNoticeWorld(table, {
    ...facts,
    listing: { program, ...facts.listing },
    booking: { payment: payment(first), ...facts.booking },
  });
  const { conversation } = world.context;
  const tell = (booking: Partial<Booking>) =>
    dynamoRegistry(table.client, table.tableName).putBooking(
      conversation.listingId,
      conversation.guest,
      aBooking({ bookingId: conversation.id.replace('conv', 'booking-'), ...facts.booking, ...booking }),
      () => {
        throw new Error('it is registered');
      },
      world.clock.now,
    );
  for (const state of states.slice(1)) await tell({ payment: payment(state) });
  const ofMine = ({ NewImage }: NumberedRecord) => NewImage?.['pk']?.S === `CONV#${conversation.id}`;
  /** Reads the stream from its beginning: what is read again is handed on again. */
  const read = async (): Promise<ReturnType<typeof memoryWork>> => {
    const memory = memoryWork();
    const records = (await tableChanges(table.endpoint, table.tableName)).filter(ofMine);
    expect(await publishChanges({ work: memory.work, events: memory.bus })(records)).toEqual({
      failed: [],
      faults: [],
    });
    return memory;
  };
  const jobs = async (): Promise<readonly NoticeJob[]> =>
    (await read()).notices.taken.filter(({ kind }) => kind === 'booking');
  const mailed = () => world.sender.sent.map(({ tags }) => tags?.['notice']);
  const recorded = () => dynamoDisclosures(table.client, table.tableName).all(conversation.id);
  return { ...world, conversation, tell, read, jobs, mailed, recorded, payment };
}

/** Does all that is asked for, one after the other; what fails stays to be done again. */
async function work({ notify }: Pick<Awaited<ReturnType<typeof aRental>>, 'notify'>, jobs: readonly NoticeJob[]) {
  const outcomes: string[] = [];
  for (const job of jobs) outcomes.push(await notify(job).catch((error: unknown) => String(error)));
  return outcomes;
}

describe('the mails about a paid booking', () => {
  it('V4 V5: a booking that is registered confirmed and paid in full gets both, in order', async () => {
    const rental = await aRental(['full']);
    expect(await work(rental, await rental.jobs())).toEqual(['sent']);
    expect(rental.mailed()).toEqual(['confirmation', 'phones']);
    const [confirmation, phones] = rental.sender.sent;
    expect(confirmation).toMatchObject({ from: rental.aliases.host, to: 'gita@guests.example' });
    expect(parseMail(phones?.raw ?? new Uint8Array()).text).toContain('Hanna Host, by phone:\n+46707654321\n');
    for (const { raw } of rental.sender.sent) expect(await leaks(raw, ['hosts.example'])).toEqual([]);
  });

  it('V4: the confirmation goes with the first payment, the phones with the last', async () => {
    const rental = await aRental(['none', 'part']);
    await work(rental, await rental.jobs());
    expect(rental.mailed()).toEqual(['confirmation']);
    expect(await leaks(rental.sender.sent[0]?.raw ?? new Uint8Array(), ['Hanna', '+46707654321'])).toEqual([]);
    await rental.tell({ payment: rental.payment('full') });
    await work(rental, await rental.jobs());
    expect(rental.mailed()).toEqual(['confirmation', 'phones']);
  });

  it('V10: in a subscription the first payment releases the phones', async () => {
    const rental = await aRental(['none', 'part'], {}, 'rental-subscription');
    await work(rental, await rental.jobs());
    expect(rental.mailed()).toEqual(['confirmation', 'phones']);
  });

  it('are in the guest’s language', async () => {
    const rental = await aRental(['full'], { guest: { language: 'pt-BR' } });
    await work(rental, await rental.jobs());
    expect(rental.sender.sent.map(({ raw }) => parseMail(raw).text)).toEqual([
      expect.stringContaining('A sua reserva está confirmada'),
      expect.stringContaining('falar por telefone'),
    ]);
  });

  it.each([
    ['under a program without them', ['full'], {}, 'stay'],
    ['of a cancelled booking', ['full'], { booking: { status: 'cancelled' } }, 'rental-pay-per-booking'],
    [
      'of one told of after it ended',
      ['full'],
      { booking: { start: '2026-02-01', end: '2026-02-06' } },
      'rental-pay-per-booking',
    ],
    ['of one that is not paid', ['none'], {}, 'rental-pay-per-booking'],
  ] as const)('there is none %s', async (_what, states, facts, program) => {
    const rental = await aRental(states, facts, program);
    await work(rental, await rental.jobs());
    expect(rental.mailed()).toEqual([]);
    expect(await rental.recorded()).toEqual([]);
  });

  it('there is none to a mailbox that mail stopped to', async () => {
    const rental = await aRental(['full']);
    const { id } = rental.conversation.guest;
    await stopMail(table, { role: 'guest', id }, 'gita@guests.example');
    expect(await work(rental, await rental.jobs())).toEqual(['none']);
  });
});

describe('at most one of each', () => {
  it('goes out for a payment in full, none, and in full again, however often and in whatever order that is told', async () => {
    const rental = await aRental(['none', 'full', 'none', 'full']);
    const jobs = [...(await rental.jobs()), ...(await rental.jobs())];
    expect(jobs).toHaveLength(4);
    await Promise.all(jobs.map((job) => rental.notify(job).catch(() => 'busy')));
    await work(rental, jobs.toReversed());
    expect(rental.mailed()).toEqual(['confirmation', 'phones']);
    expect(await rental.recorded()).toHaveLength(1);
  });

  it('goes out where the state comes back later', async () => {
    const rental = await aRental(['full']);
    await work(rental, await rental.jobs());
    for (const state of ['none', 'part', 'full'] as const) await rental.tell({ payment: rental.payment(state) });
    await work(rental, await rental.jobs());
    expect(rental.mailed()).toEqual(['confirmation', 'phones']);
  });

  it('V1: none with phones goes out once a refund has hidden them, and the next payment sends it', async () => {
    const rental = await aRental(['part', 'full']);
    const told = await rental.jobs();
    await rental.tell({ payment: rental.payment('part') });
    await work(rental, told);
    expect(rental.mailed()).toEqual(['confirmation']);
    await rental.tell({ payment: rental.payment('full') });
    await work(rental, await rental.jobs());
    expect(rental.mailed()).toEqual(['confirmation', 'phones']);
  });

  it('goes out where a worker dies before SES has it: the next one takes it when its claim is over', async () => {
    const rental = await aRental(['full']);
    rental.sender.before.push(new Error('killed'));
    const jobs = await rental.jobs();
    expect(await work(rental, jobs)).toEqual(['Error: killed']);
    expect(await work(rental, jobs)).toEqual(['TryAgain: not yet']);
    expect(rental.mailed()).toEqual([]);
    rental.clock.now = LEASE_OVER;
    expect(await work(rental, [...jobs, ...jobs])).toEqual(['sent', 'ended']);
    expect(rental.mailed()).toEqual(['confirmation', 'phones']);
  });
});

describe('what is told and kept of it', () => {
  it('V5 V6: each release is told once for each side, by ids and numbers alone', async () => {
    const rental = await aRental(['none', 'full', 'none', 'full']);
    const released = (await rental.read()).events.taken.filter(({ type }) => type === 'ContactReleased');
    const detail = { conversationId: rental.conversation.id };
    expect(released.map((event) => event.detail)).toEqual([
      { ...detail, side: 'guest', release: 1 },
      { ...detail, side: 'host', release: 1 },
      { ...detail, side: 'guest', release: 2 },
      { ...detail, side: 'host', release: 2 },
    ]);
  });

  it('V5: the mail with the phones is a disclosure, the confirmation none', async () => {
    const rental = await aRental(['full']);
    await work(rental, await rental.jobs());
    expect(await rental.recorded()).toEqual([
      {
        id: expect.any(String),
        conversationId: rental.conversation.id,
        at: rental.clock.now,
        to: 'guest',
        by: 'phones-mail',
        what: ['name', 'phones'],
        payment: 'full',
        release: 1,
      },
    ]);
  });

  it('what SES did not take was not given out', async () => {
    const rental = await aRental(['full']);
    rental.sender.before.push(undefined, new SendingRejected('no'));
    expect(await work(rental, await rental.jobs())).toEqual(['rejected']);
    expect(await rental.recorded()).toEqual([]);
  });
});

it('a conversation that is not there is a fault', async () => {
  const rental = await aRental(['none']);
  await expect(rental.notify({ kind: 'booking', conversationId: 'none' })).rejects.toThrow('a notice about no booking');
});
