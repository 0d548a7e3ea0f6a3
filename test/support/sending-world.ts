import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoDueSends } from '../../adapters/dynamodb/due-sends.ts';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoTemplates } from '../../adapters/dynamodb/dynamo-templates.ts';
import { dynamoTranslationBudget } from '../../adapters/dynamodb/dynamo-translation-budget.ts';
import { dynamoTranslations } from '../../adapters/dynamodb/dynamo-translations.ts';
import { dynamoHostConversations } from '../../adapters/dynamodb/listing-conversations.ts';
import { dynamoScheduledSends } from '../../adapters/dynamodb/scheduled-sends.ts';
import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import type { Booking, Guest, Instant, Listing, Message } from '../../core/model.ts';
import type { DigestJob, ScheduleJob, SendJob } from '../../core/ports/work.ts';
import type { SendRule } from '../../core/schedules/send-rule.ts';
import type { Template } from '../../core/templates/template.ts';
import { type DispatchSendsDeps, dispatchSends } from '../../functions/dispatch-sends/dispatch-sends.ts';
import type { PlanSendsDeps } from '../../functions/plan-sends/deps.ts';
import { planSends } from '../../functions/plan-sends/plan-sends.ts';
import { type SendScheduledDeps, sendScheduled } from '../../functions/send-scheduled/send-scheduled.ts';
import { DETECTION } from '../../lib/detection.ts';
import { aBooking, aGuest, aHost, aListing } from './facts.ts';
import { briefly, toldTranslator } from './translators.ts';

let worlds = 0;

/** A host with its templates and bookings in the table, and all that sends by itself, with queues in memory and a clock that stands. */
export async function aSendingWorld(
  { client, tableName }: { readonly client: DynamoDBClient; readonly tableName: string },
  now: Instant,
  facts: Partial<Listing> = {},
) {
  const key = `w${++worlds}`;
  const clock = { now };
  const registry = dynamoRegistry(client, tableName);
  const conversations = dynamoConversations(client, tableName);
  const templates = dynamoTemplates(client, tableName);
  const sends = dynamoScheduledSends(client, tableName);
  const due = dynamoDueSends(client, tableName);
  const jobs: SendJob[] = [];
  const digestJobs: DigestJob[] = [];
  const planJobs: ScheduleJob[] = [];
  const hostId = `host-${key}`;
  const listing = aListing({ listingId: `listing-${key}`, hostId, timeZone: 'UTC', ...facts });
  await registry.putHost(aHost({ hostId }));
  await registry.putListing(listing);
  let made = 0;
  const base = { registry, conversations, templates, sends, now: () => clock.now };
  const work: Pick<DispatchSendsDeps['work'] & PlanSendsDeps['work'], 'send' | 'digest' | 'schedule'> = {
    async send(handed) {
      jobs.push(...handed);
      return [];
    },
    async digest(handed) {
      digestJobs.push(...handed);
      return [];
    },
    async schedule(handed) {
      planJobs.push(...handed);
      return [];
    },
  };
  const translator = toldTranslator();
  const translation: TranslationDeps = {
    translator,
    translations: dynamoTranslations(client, tableName),
    budget: dynamoTranslationBudget(client, tableName),
    charactersPerDay: 100_000,
    lease: 95,
    log: { info: () => {}, warn: () => {}, fault: () => {} },
    now: () => clock.now,
    chance: () => 1,
    pause: briefly,
  };
  const sending: SendScheduledDeps = {
    ...base,
    translation,
    ...{ domain: 'foyer.test', ownLinkDomains: [], platformName: 'Foyer', limits: 'off', detection: DETECTION },
  };
  const planning: PlanSendsDeps = { ...base, inboxes: dynamoHostConversations(client, tableName), work };
  return {
    ...base,
    ...{ translator, clock, due, jobs, digestJobs, planJobs, hostId, listing, sending, planning },
    dispatch: (deps: Partial<DispatchSendsDeps> = {}) => dispatchSends({ due, work, now: () => clock.now, ...deps })(),
    send: (job: SendJob, deps: Partial<SendScheduledDeps> = {}) => sendScheduled({ ...sending, ...deps })(job),
    plan: (job: ScheduleJob, deps: Partial<PlanSendsDeps> = {}) => planSends({ ...planning, ...deps })(job),
    /** Plans all that is in the queue, and what follows from it. */
    async planAll(): Promise<void> {
      for (let job = planJobs.shift(); job; job = planJobs.shift()) await planSends(planning)(job);
    },
    /** Sends all that is in the queue. */
    async sendAll(): Promise<void> {
      for (let job = jobs.shift(); job; job = jobs.shift()) await sendScheduled(sending)(job);
    },
    /** Stores a template of the host's; one that has an id already replaces that one. */
    async template(send: SendRule, more: Partial<Template> = {}): Promise<Template> {
      const id = more.id ?? `template-${key}-${++made}`;
      const before = await templates.find(hostId, id);
      const template: Template = {
        ...{
          id,
          hostId,
          revision: (before?.revision ?? 0) + 1,
          name: 'Hello',
          texts: { en: 'Hello {{guest.firstName}}' },
        },
        ...{ send, late: 'send', createdAt: clock.now, changedAt: clock.now, ...more },
      };
      const stored = await templates.put({ template, before, now: clock.now });
      if (stored !== 'stored') throw new Error(stored);
      return template;
    },
    /** Registers a booking, or tells it otherwise. @returns the conversation's id */
    async book(bookingId: string, booking: Partial<Booking> = {}, guest: Partial<Guest> = {}, by = registry) {
      const registered = await by.putBooking(
        listing.listingId,
        aGuest({ id: `guest-${bookingId}`, ...guest }),
        aBooking({ bookingId, bookedAt: clock.now, ...booking }),
        () => ({
          conversationId: `c-${bookingId}`,
          aliases: { guest: `${bookingId}@guest.foyer.test`, host: `${bookingId}@partner.foyer.test` },
        }),
        clock.now,
      );
      if (registered.kind !== 'registered') throw new Error(registered.kind);
      return registered.context.conversation.id;
    },
    async thread(conversationId: string): Promise<readonly Message[]> {
      const { items } = await conversations.messages(conversationId, { limit: 100 });
      return items.map(({ message }) => message);
    },
  };
}
