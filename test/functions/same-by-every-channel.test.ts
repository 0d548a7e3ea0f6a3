import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionContext, decide } from '../../core/decide.ts';
import { type ConversationContext, type MailRow, otherSide, type Side, type Via } from '../../core/model.ts';
import type { Append, Appended, Conversations } from '../../core/ports/conversations.ts';
import type { Inbox } from '../../core/ports/inbox.ts';
import { explain } from '../../core/problems.ts';
import { PROGRAMS } from '../../core/programs/programs.ts';
import { placeMessage } from '../../core/record/place-message.ts';
import type { Refusal } from '../../core/refusals.ts';
import { conversationWindows } from '../../core/windows.ts';
import { DEFAULT_LIMITS, permissionsOf } from '../../core/writing.ts';
import { receiveMail } from '../../functions/receive-mail/receive-mail.ts';
import { postMessage } from '../../functions/serve-conversations/post-message.ts';
import { DETECTION } from '../../lib/detection.ts';
import { aBooking, aContext, aConversation, aListing, anInquiry, aPayment } from '../support/facts.ts';
import { memoryObjects } from '../support/memory-ports.ts';
import { NO_SUPPORT } from '../support/no-support.ts';
import { rawMail, received } from '../support/received-mail.ts';
import { aTemplate } from '../support/templates.ts';
import { NO_TRANSLATING } from '../support/translations.ts';

/** What became of a message: that it was sent, or the rule against it with its instant. */
interface Outcome {
  readonly code: string;
  readonly rule?: unknown;
  readonly opensAt?: unknown;
  readonly closedAt?: unknown;
}

const SENT: Outcome = { code: 'sent' };
const outcome = (told: object): Outcome => {
  const { code, rule, opensAt, closedAt } = Object(told);
  return { code, rule, opensAt, closedAt };
};
const refusal = (error: Refusal | undefined): Outcome => (error ? outcome(explain(error)) : SENT);

const DOMAIN = 'foyer.test';
const LIMITS = DEFAULT_LIMITS;
const notAsked = async (): Promise<never> => {
  throw new Error('nobody should ask for this');
};

const NO_INBOX: Inbox = {
  ...{ newest: notAsked, since: notAsked, entries: notAsked, contexts: notAsked, listings: notAsked },
  ...{ activeBefore: notAsked, deliveries: notAsked, messages: notAsked },
};

/** A table that holds one conversation. */
const tableOf = (context: ConversationContext): Conversations => ({
  ...{ byBooking: notAsked, messages: notAsked, message: notAsked },
  ...{ delivery: notAsked, deliveries: notAsked, markRead: notAsked, markNoAnswerNeeded: notAsked },
  byId: async () => context,
  again: async () => context,
  byAlias: async (address) => ({ side: context.conversation.aliases.guest === address ? 'guest' : 'host', context }),
  taken: async () => undefined,
  append: async ({ message: draft }: Append): Promise<Appended> => {
    const message = placeMessage(context.conversation, draft, 'salt');
    return { kind: 'appended', message, conversation: context.conversation };
  },
});

async function byApi(
  context: ConversationContext,
  side: Side,
  now: string,
  body: object = { text: 'Hello.' },
): Promise<Outcome> {
  const endpoint = postMessage({
    conversations: tableOf(context),
    inbox: NO_INBOX,
    answers: { find: notAsked },
    media: { link: notAsked },
    uploads: { findAll: notAsked },
    templates: { find: async (_, id) => aTemplate({ id, texts: { en: 'Hello.' } }) },
    disclosures: { record: notAsked },
    translation: NO_TRANSLATING,
    confirmations: { of: notAsked },
    ...{
      domain: DOMAIN,
      ownLinkDomains: [],
      platformName: 'Foyer',
      detection: DETECTION,
      limits: LIMITS,
      now: () => now,
    },
  });
  const { conversation } = context;
  const reply = await endpoint.answer({
    ...{ operation: 'postMessage', query: {}, headers: {}, idempotencyKey: undefined },
    caller: { role: side, id: side === 'host' ? conversation.hostId : conversation.guest.id },
    path: { conversationId: conversation.id },
    body,
  });
  return reply.status === 201 ? SENT : outcome(reply.body ?? {});
}

async function byMail(context: ConversationContext, side: Side, now: string): Promise<Outcome> {
  const objects = memoryObjects();
  const rows: MailRow[] = [];
  const record = async (row: MailRow) => {
    rows.push(row);
    return 'recorded' as const;
  };
  const receive = receiveMail({
    ...{ mails: objects, media: objects, conversations: tableOf(context), domain: DOMAIN, limits: LIMITS },
    ownLinkDomains: [],
    platformName: 'Foyer',
    detection: DETECTION,
    log: { record, rows: notAsked, move: notAsked },
    ...NO_SUPPORT,
    now: () => now,
  });
  const from = side === 'host' ? 'hanna@hosts.example' : context.conversation.guest.address;
  const job = received([context.conversation.aliases[otherSide(side)]], { receivedAt: now, returnPath: from });
  objects.all.set(job.objectKey, rawMail({ from, text: 'Hello.' }));
  await receive(job);
  expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'refused'));
  return refusal(rows[0]?.notice);
}

function byDecision(context: DecisionContext, side: Side, now: string, via: Via): Outcome {
  const proposal = { side, via, text: 'Hello.', attachments: [] } as const;
  const decision = decide(proposal, context, now);
  return refusal(decision.ok ? undefined : decision.error);
}

const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const instant = day.map((each) => each.toISOString());
const dates = fc.record({
  status: fc.constantFrom('requested' as const, 'confirmed' as const, 'cancelled' as const),
  end: day.map((each) => each.toISOString().slice(0, 10)),
  bookedAt: instant,
  confirmedAt: fc.option(instant, { nil: undefined }),
  cancelledAt: instant,
});
const contexts = fc
  .record({
    program: fc.constantFrom(...Object.keys(PROGRAMS)),
    timeZone: fc.constantFrom('Europe/Stockholm', 'America/Santiago', 'Asia/Beirut', 'Pacific/Kiritimati'),
    dates,
    isInquiry: fc.boolean(),
    paid: fc.constantFrom('none' as const, 'full' as const),
    guestWroteAt: fc.option(instant, { nil: undefined }),
    count: fc.constantFrom(0, 59, 60),
  })
  .map(({ program, timeZone, dates: { status, end, ...at }, isInquiry, paid, guestWroteAt, count }) => {
    const booking = aBooking({ status, start: end, end, ...at, payment: aPayment({ state: paid }) });
    const inquiry = anInquiry({ askedAt: at.bookedAt, end });
    const rate = { from: '2026-06-01T12:00:00.000Z', count };
    return aContext({
      conversation: aConversation({
        subject: isInquiry ? { kind: 'inquiry', inquiry } : { kind: 'booking', booking },
        ...{ guestWroteAt, rates: { guest: rate, host: rate } },
      }),
      listing: aListing({ program, timeZone }),
    });
  });

/** Instants where something turns, and those around them. */
function turnsOf(context: ConversationContext): readonly string[] {
  const { opensAt, ...ends } = conversationWindows(context);
  const turns = [opensAt ?? ends.readableUntil, ...Object.values(ends), '2026-06-01T12:30:00.000Z'];
  return turns.flatMap((turn) => [-1, 0, 1].map((step) => new Date(Date.parse(turn) + step).toISOString()));
}

describe('N1: whatever the facts and whenever', () => {
  it('API, mail, template and schedule say the same: sent, or the same code, rule and instant', async () => {
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(contexts, fc.constantFrom('host' as const, 'guest' as const), async (context, side) => {
        for (const now of turnsOf(context)) {
          const said = await byApi(context, side, now);
          codes.add(said.code);
          expect(await byMail(context, side, now)).toEqual(said);
          if (side === 'host') expect(await byApi(context, side, now, { templateId: 't-1' })).toEqual(said);
          const facts = { ...context, domain: DOMAIN, ownLinkDomains: [], platformName: 'Foyer', limits: LIMITS };
          for (const via of ['api', 'mail', 'template', 'schedule'] as const)
            expect(byDecision(facts, side, now, via)).toEqual(said);
          expect(refusal(permissionsOf(context, side, now, LIMITS).refusal)).toEqual(said);
        }
      }),
      { numRuns: 60, seed: 4711 },
    );
    expect([...codes].toSorted()).toEqual([
      'conversation-closed',
      'conversation-not-open',
      'conversation-unreadable',
      'rate-limited',
      'sent',
    ]);
  });
});
