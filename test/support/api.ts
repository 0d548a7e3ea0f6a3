import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { dynamoDepartures } from '../../adapters/dynamodb/departures.ts';
import { dynamoCancellations } from '../../adapters/dynamodb/dynamo-cancellations.ts';
import { dynamoConfirmations } from '../../adapters/dynamodb/dynamo-confirmations.ts';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDisclosures } from '../../adapters/dynamodb/dynamo-disclosures.ts';
import { dynamoInquiries } from '../../adapters/dynamodb/dynamo-inquiries.ts';
import { dynamoAnswerKeeper, dynamoKeptAnswers } from '../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoLiveTickets } from '../../adapters/dynamodb/dynamo-live.ts';
import { dynamoMailLog } from '../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoMailboxes } from '../../adapters/dynamodb/dynamo-mailboxes.ts';
import { dynamoNotifications } from '../../adapters/dynamodb/dynamo-notifications.ts';
import { dynamoQuestions } from '../../adapters/dynamodb/dynamo-questions.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoResponses } from '../../adapters/dynamodb/dynamo-responses.ts';
import { dynamoRestrictions } from '../../adapters/dynamodb/dynamo-restrictions.ts';
import { dynamoSearchedConversations } from '../../adapters/dynamodb/dynamo-searches.ts';
import { dynamoSignals } from '../../adapters/dynamodb/dynamo-signals.ts';
import { dynamoSupport } from '../../adapters/dynamodb/dynamo-support.ts';
import { dynamoTemplates } from '../../adapters/dynamodb/dynamo-templates.ts';
import { dynamoThreads } from '../../adapters/dynamodb/dynamo-threads.ts';
import { dynamoTranslationBudget } from '../../adapters/dynamodb/dynamo-translation-budget.ts';
import { dynamoTranslations } from '../../adapters/dynamodb/dynamo-translations.ts';
import { dynamoUploads } from '../../adapters/dynamodb/dynamo-uploads.ts';
import { dynamoHeldMessages } from '../../adapters/dynamodb/held-messages.ts';
import { dynamoInbox } from '../../adapters/dynamodb/inbox.ts';
import { dynamoScheduledSends } from '../../adapters/dynamodb/scheduled-sends.ts';
import { httpHandler } from '../../adapters/lambda/http-handler.ts';
import type { Log } from '../../adapters/lambda/log.ts';
import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import { NEW_CONVERSATION_BYTES } from '../../core/aliases.ts';
import { type Method, ROUTES, type Role, type Route } from '../../core/contract/routes.ts';
import { TICKET_BYTES } from '../../core/live/connections.ts';
import { type Instant, SIDES } from '../../core/model.ts';
import { COMPONENTS, type ComponentName } from '../../core/openapi/components.ts';
import { OPERATIONS } from '../../core/openapi/operations.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { UploadStore } from '../../core/ports/uploads.ts';
import type { ReleaseJob } from '../../core/ports/work.ts';
import { QUESTION_NAMES_BYTES } from '../../core/questions/question-names.ts';
import { parse } from '../../core/schemas/parse.ts';
import { DEFAULT_SUPPORT_LIMITS } from '../../core/support/support-limits.ts';
import { linkEndsAt } from '../../core/uploads/upload.ts';
import { DEFAULT_LIMITS } from '../../core/writing.ts';
import { inspectMail } from '../../functions/inspect-mail/inspect-mail.ts';
import { registerFacts } from '../../functions/register-facts/register-facts.ts';
import { searchConversations } from '../../functions/search-conversations/search-conversations.ts';
import { problemPages } from '../../functions/serve-cancellations/problem-pages.ts';
import { serveCancellations } from '../../functions/serve-cancellations/serve-cancellations.ts';
import { serveConversations } from '../../functions/serve-conversations/serve-conversations.ts';
import { serveInquiries } from '../../functions/serve-inquiries/serve-inquiries.ts';
import { serveLiveTickets } from '../../functions/serve-live-tickets/serve-live-tickets.ts';
import { serveMailboxes } from '../../functions/serve-mailboxes/serve-mailboxes.ts';
import { serveNotifications } from '../../functions/serve-notifications/serve-notifications.ts';
import { serveQuestions } from '../../functions/serve-questions/serve-questions.ts';
import type { ServeRecordDeps } from '../../functions/serve-record/deps.ts';
import { serveRecord } from '../../functions/serve-record/serve-record.ts';
import { serveResponseRate } from '../../functions/serve-response-rate/serve-response-rate.ts';
import { serveRestrictions } from '../../functions/serve-restrictions/serve-restrictions.ts';
import { serveSchedules } from '../../functions/serve-schedules/serve-schedules.ts';
import { serveSupport } from '../../functions/serve-support/serve-support.ts';
import { serveTemplates } from '../../functions/serve-templates/serve-templates.ts';
import { serveTranslations } from '../../functions/serve-translations/serve-translations.ts';
import { serveUploads } from '../../functions/serve-uploads/serve-uploads.ts';
import { showReference } from '../../functions/show-reference/show-reference.ts';
import { DETECTION } from '../../lib/detection.ts';
import { type Given, type Got, httpCall, pattern } from './http-call.ts';
import { memoryLinkSigner, memoryObjects } from './memory-ports.ts';
import { memoryRecord } from './memory-record.ts';
import { useTable } from './table.ts';
import { briefly, toldTranslator } from './translators.ts';

export const DOMAIN = 'foyer.test';

export interface As {
  readonly role: Role;
  readonly id: string;
  /** Of those who share the identity. */
  readonly personId?: string;
  readonly personName?: string;
}

export const PLATFORM: As = { role: 'platform', id: 'backend' };
export const SUPPORT: As = { role: 'support', id: 'care-1' };
export const host = (id: string): As => ({ role: 'host', id });
export const guest = (id: string): As => ({ role: 'guest', id });

export interface ApiOptions {
  /** Stands between the API and the table, to have things happen in between. */
  readonly conversations?: (real: Conversations) => Conversations;
  /** Stands in for parts of the record. */
  readonly record?: (real: ServeRecordDeps) => Partial<ServeRecordDeps>;
  /** Stands in for parts of what translations are made with. */
  readonly translation?: Partial<TranslationDeps>;
}

/** The whole API on an embedded database. Answers are held against what openapi.json promises. */
export function useApi(options: ApiOptions = {}) {
  const table = useTable();
  const clock: { now: Instant } = { now: '2026-03-01T12:00:00.000Z' };
  const released: ReleaseJob[] = [];
  const logged: unknown[] = [];
  const log: Log = {
    info: (code, details) => logged.push({ code, ...details }),
    warn: (code, details) => logged.push({ code, ...details }),
    fault: (code, error, details) => logged.push({ code, error: String(error), ...details }),
    correlate: () => {},
  };
  const mailboxes = () => dynamoMailboxes(table.client, table.tableName);
  const notifications = () => dynamoNotifications(table.client, table.tableName);
  const sends = () => dynamoScheduledSends(table.client, table.tableName);
  const uploads = () => dynamoUploads(table.client, table.tableName);
  const restrictions = () => ({
    restrictions: dynamoRestrictions(table.client, table.tableName),
    held: dynamoHeldMessages(table.client, table.tableName),
    departures: dynamoDepartures(table.client, table.tableName),
    signals: dynamoSignals(table.client, table.tableName),
  });
  const suppressed = new Set<string>();
  const deps = () => {
    const conversations = dynamoConversations(table.client, table.tableName, SIDES);
    return {
      registry: dynamoRegistry(table.client, table.tableName),
      conversations: options.conversations?.(conversations) ?? conversations,
      inbox: dynamoInbox(table.client, table.tableName),
      mailboxes: mailboxes(),
      disclosures: dynamoDisclosures(table.client, table.tableName),
      confirmations: dynamoConfirmations(table.client, table.tableName),
      inquiries: dynamoInquiries(table.client, table.tableName),
      uploads: uploads(),
      templates: dynamoTemplates(table.client, table.tableName),
      sends: sends(),
      answers: dynamoKeptAnswers(table.client, table.tableName),
      media: {
        link: async (key: string, name: string, expires: number) => `https://media.example/${key}?${name}&${expires}`,
      },
      domain: DOMAIN,
      ownLinkDomains: [DOMAIN],
      platformName: 'Foyer',
      limits: DEFAULT_LIMITS,
      detection: DETECTION,
      random: () => randomBytes(NEW_CONVERSATION_BYTES),
      now: () => clock.now,
    };
  };
  const support = () => dynamoSupport(table.client, table.tableName);
  const questions = () => dynamoQuestions(table.client, table.tableName);
  const cancellations = () => dynamoCancellations(table.client, table.tableName);
  const signer = memoryLinkSigner();
  let kept: ReturnType<typeof memoryRecord> | undefined;
  const record = () => (kept ??= memoryRecord(table));
  const tickets = () => dynamoLiveTickets(table.client, table.tableName);
  const mailLog = () => dynamoMailLog(table.client, table.tableName);
  const mails = memoryObjects();
  const translator = toldTranslator();
  const translation = (): TranslationDeps => ({
    translator,
    translations: dynamoTranslations(table.client, table.tableName),
    budget: dynamoTranslationBudget(table.client, table.tableName),
    charactersPerDay: 100_000,
    lease: 34,
    log,
    now: () => clock.now,
    chance: () => 1,
    pause: briefly,
    ...options.translation,
  });
  const recordDeps = (): ServeRecordDeps => ({
    ...{ ...deps(), ...record(), log: mailLog(), mails, questions: questions() },
    limits: 'on',
  });
  const answers = () => ({ ...deps().answers, ...dynamoAnswerKeeper(table.client, table.tableName) });
  const http = {
    log,
    claims: { role: 'custom:role', identity: 'custom:id', person: 'sub', personName: 'name' },
    corsOrigins: ['https://inbox.example.com'],
  };
  const work = { release: async (job: ReleaseJob) => void released.push(job) };
  const handlers = {
    'register-facts': () => httpHandler('register-facts', registerFacts(deps()), http),
    'serve-inquiries': () => httpHandler('serve-inquiries', serveInquiries(deps()), http),
    'serve-conversations': () =>
      httpHandler('serve-conversations', serveConversations({ ...deps(), translation: translation() }), http),
    'search-conversations': () =>
      httpHandler(
        'search-conversations',
        searchConversations({
          ...deps(),
          searched: dynamoSearchedConversations(table.client, table.tableName),
          threads: dynamoThreads(table.client, table.tableName),
        }),
        http,
      ),
    'serve-translations': () =>
      httpHandler('serve-translations', serveTranslations({ ...deps(), translation: translation() }), http),
    'serve-templates': () =>
      httpHandler('serve-templates', serveTemplates({ ...deps(), translation: translation() }), http),
    'serve-schedules': () => httpHandler('serve-schedules', serveSchedules(deps()), http),
    'serve-response-rate': () =>
      httpHandler(
        'serve-response-rate',
        serveResponseRate({ ...deps(), responses: dynamoResponses(table.client, table.tableName) }),
        http,
      ),
    'serve-uploads': () =>
      httpHandler(
        'serve-uploads',
        serveUploads({ ...deps(), store: MEMORY_UPLOADS, limit: { uploadsPerHour: 4 } }),
        http,
      ),
    'inspect-mail': () =>
      httpHandler('inspect-mail', inspectMail({ ...deps(), answers: answers(), log: mailLog(), mails, work }), http),
    'serve-record': () =>
      httpHandler('serve-record', serveRecord({ ...recordDeps(), ...options.record?.(recordDeps()) }), http),
    'serve-support': () =>
      httpHandler(
        'serve-support',
        serveSupport({ ...deps(), support: support(), limits: DEFAULT_SUPPORT_LIMITS }),
        http,
      ),
    'serve-questions': () =>
      httpHandler(
        'serve-questions',
        serveQuestions({
          ...deps(),
          questions: questions(),
          translation: translation(),
          hosts: deps().registry,
          limits: QUESTION_LIMITS,
          random: () => randomBytes(QUESTION_NAMES_BYTES),
        }),
        http,
      ),
    'serve-restrictions': () =>
      httpHandler('serve-restrictions', serveRestrictions({ ...deps(), ...restrictions() }), http),
    'serve-notifications': () =>
      httpHandler('serve-notifications', serveNotifications({ notifications: notifications() }), http),
    'serve-mailboxes': () =>
      httpHandler(
        'serve-mailboxes',
        serveMailboxes({ ...deps(), suppressed: { remove: async (address) => void suppressed.delete(address) } }),
        http,
      ),
    'serve-live-tickets': () =>
      httpHandler(
        'serve-live-tickets',
        serveLiveTickets({ ...deps(), tickets: tickets(), liveUrl: LIVE_URL, random: () => randomBytes(TICKET_BYTES) }),
        http,
      ),
    'serve-cancellations': () =>
      problemPages(
        httpHandler(
          'serve-cancellations',
          serveCancellations({ ...deps(), cancellations: cancellations(), signer, brand: BRAND }),
          http,
        ),
        BRAND,
      ),
    'show-reference': () => httpHandler('show-reference', showReference(REFERENCE), http),
  };
  return {
    table,
    clock,
    released,
    logged,
    mailLog,
    tickets,
    uploads,
    sends,
    mailboxes,
    notifications,
    /** The translating service. */
    translator,
    /** Addresses that SES itself sends nothing to. */
    suppressed,
    /** Raw mails by the keys that they lie under. */
    mails: mails.all,
    support,
    questions,
    /** The record, with what is in memory for it. */
    record,
    cancellations,
    signer,
    conversations: () => deps().conversations,
    /** Calls the function that the route names; one that no route takes goes to `show-reference`, as in the stacks. */
    async call(method: Method, path: string, as?: As, given: Omit<Given, 'claims'> = {}): Promise<Got> {
      const route = ROUTES.find((each) => each.method === method && pattern(each.path).test(path));
      const handler = handlers[handlerOf(route)]();
      const claims = as && { 'custom:role': as.role, 'custom:id': as.id, sub: as.personId, name: as.personName };
      const got = await httpCall(handler, method, path, { ...given, claims });
      if (route) expectPromised(route, got);
      return got;
    },
  };
}

export const BRAND = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };
const REFERENCE = { openapi: { openapi: '3.1.1' }, page: { html: '<!doctype html>', styleHash: 'sha256-x' } };

/** Stands in for the links that S3 takes uploads by. */
const MEMORY_UPLOADS: Pick<UploadStore, 'link'> = {
  link: async (upload) => ({ url: `https://uploads.example/${upload.id}`, headers: {}, expiresAt: linkEndsAt(upload) }),
};

const LIVE_URL = 'wss://live.example.com/live';

/** Few enough to be used up in a test. */
const QUESTION_LIMITS = { perListing: 3, perGuest: 5, answersPerHour: 12 };

type Handled =
  | 'search-conversations'
  | 'serve-live-tickets'
  | 'serve-translations'
  | 'serve-questions'
  | 'serve-templates'
  | 'serve-schedules'
  | 'serve-uploads'
  | 'serve-restrictions'
  | 'serve-mailboxes'
  | 'serve-notifications'
  | 'serve-cancellations'
  | 'serve-support'
  | 'serve-record'
  | 'register-facts'
  | 'serve-inquiries'
  | 'serve-conversations'
  | 'inspect-mail'
  | 'serve-response-rate'
  | 'show-reference';
const HANDLED: readonly Handled[] = [
  'search-conversations',
  'serve-live-tickets',
  'serve-translations',
  'serve-questions',
  'serve-response-rate',
  'serve-templates',
  'serve-schedules',
  'serve-uploads',
  'serve-restrictions',
  'serve-mailboxes',
  'serve-notifications',
  'serve-cancellations',
  'serve-support',
  'serve-record',
  'register-facts',
  'serve-inquiries',
  'serve-conversations',
  'inspect-mail',
  'show-reference',
];
const handlerOf = (route: Route | undefined): Handled =>
  HANDLED.find((name) => name === route?.function) ?? 'show-reference';

/** The answer has the status, the type and exactly the fields that openapi.json tells of. */
function expectPromised(route: (typeof ROUTES)[number], got: Got): void {
  const { answer } = OPERATIONS[route.operation];
  const unchanged = answer.unchanged || 'polled' in route;
  if (answer.type && got.headers['content-type']?.startsWith(answer.type)) {
    expect(got.status >= 400 || got.status === answer.status).toBe(true);
    return;
  }
  if (got.status === 304 && unchanged) return;
  if (got.status >= 400) {
    expect(got.headers['content-type']).toBe('application/problem+json');
    expect(got.body).toMatchObject({ status: got.status, type: `urn:foyer:problem:${got.at('code')}` });
    expectShape(['Problem'], got.body);
    return;
  }
  expect(got.status).toBe(answer.status);
  if (answer.schemas) expectShape(answer.schemas, got.body);
}

function expectShape(names: readonly ComponentName[], body: unknown): void {
  const read = names.map((name) => parse<unknown>(COMPONENTS[name], body));
  const fitting = read.find((each) => each.ok && JSON.stringify(sorted(each.value)) === JSON.stringify(sorted(body)));
  if (!fitting) expect(read[0]).toEqual({ ok: true, value: body });
}

/** With the keys of all objects in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
