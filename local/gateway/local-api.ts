import * as z from 'zod/mini';
import type { Clock } from '../clock.ts';
import { ClockMovedBack } from '../clock.ts';
import { type MailFate, sesEvent } from '../mail/ses-event.ts';
import { TRANSLATION_FAULTS } from '../store/translation-log.ts';
import type { Store } from '../store.ts';
import type { ShownWebhook } from '../webhooks.ts';
import type { HttpAnswer, HttpRequest } from './http-exchange.ts';
import { ISSUER, type Issuer } from './issuer.ts';

export interface LocalApiOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly issuer: Issuer;
  /** Full name of the queue of SES's events. */
  readonly sentMailEvents: string;
  /** Where events are posted to, with the secrets that sign them. */
  readonly webhooks: () => readonly ShownWebhook[];
  /** Answers once no work is under way; false where there still was when it gave up. */
  readonly idle: () => Promise<boolean>;
}

type LocalCall = (request: HttpRequest, options: LocalApiOptions, id: string) => HttpAnswer | Promise<HttpAnswer>;

const CALLS: Readonly<Record<string, LocalCall>> = {
  'POST /local/tokens': token,
  'GET /local/openid-configuration': ({ headers }) => json(200, describedAt(headers.host)),
  'GET /local/keys': (_, { issuer }) => json(200, issuer.keys),
  'GET /local/clock': (_, { clock }) => json(200, { now: clock.now() }),
  'PUT /local/clock': moveClock,
  'GET /local/outbox': outbox,
  'GET /local/outbox/{id}': sentMail,
  'DELETE /local/outbox': emptyOutbox,
  'POST /local/idle': idle,
  'POST /local/ses-events': feedSesEvent,
  'GET /local/events': events,
  'GET /local/webhooks': (_, { webhooks }) => json(200, { items: webhooks() }),
  'GET /local/translations': translations,
  'PUT /local/translations': setTranslationFault,
  'DELETE /local/translations': emptyTranslations,
};

/** The calls that are only in the local stack. */
export async function localCall(request: HttpRequest, options: LocalApiOptions): Promise<HttpAnswer> {
  const [, path = '', id = ''] = /^(\/local\/[^/]+)(?:\/([\w-]+))?$/.exec(request.url.pathname) ?? [];
  const call = CALLS[`${request.method} ${path}${id && '/{id}'}`];
  if (!call) return problem(404, 'route-unknown', 'There is no such call.', 'docs/local.md has those that there are.');
  try {
    return await call(request, options, id);
  } catch (error) {
    if (error instanceof Malformed) return problem(400, 'malformed', error.message, 'Correct the request.');
    throw error;
  }
}

/** The request makes no sense; the message says what. */
class Malformed extends Error {
  override readonly name = 'Malformed';
}

const instant = z.iso.datetime({ offset: true });
const tokenRequest = z.object({
  role: z.enum(['platform', 'support', 'host', 'guest']),
  id: z.string(),
  person: z.optional(z.string()),
  name: z.optional(z.string()),
});
const clockRequest = z.object({ now: instant });
const sesRequest = z.object({
  mailId: z.string(),
  kind: z.enum(['bounce', 'complaint', 'delivery']),
  bounceType: z.optional(z.string()),
  bounceSubType: z.optional(z.string()),
  diagnosticCode: z.optional(z.string()),
});

const faultRequest = z.object({ fault: z.enum(TRANSLATION_FAULTS) });

/** As OpenID Connect Discovery has it: where the keys of the issuer of tokens are. */
const describedAt = (host = 'localhost') => ({ issuer: ISSUER, jwks_uri: `http://${host}/local/keys` });

async function token(request: HttpRequest, { issuer }: LocalApiOptions): Promise<HttpAnswer> {
  const { role, id, ...person } = bodyOf(request, tokenRequest);
  return json(200, { token: await issuer.issue(role, id, person) });
}

async function moveClock(request: HttpRequest, { clock }: LocalApiOptions): Promise<HttpAnswer> {
  const { now } = bodyOf(request, clockRequest);
  try {
    await clock.moveTo(now);
    return json(200, { now: clock.now() });
  } catch (error) {
    if (!(error instanceof ClockMovedBack)) throw error;
    return problem(
      409,
      'clock-moved-back',
      'The local clock only goes forward.',
      `Name an instant after ${clock.now()}.`,
    );
  }
}

function outbox({ url }: HttpRequest, { store }: LocalApiOptions): HttpAnswer {
  const to = url.searchParams.get('to')?.toLowerCase();
  const items = store.outbox
    .list()
    .filter((mail) => to === undefined || mail.to.some((address) => address.toLowerCase() === to))
    .map(({ id, at, from, to: recipients, subject }) => ({ id, at, from, to: recipients.join(', '), subject }));
  return json(200, { items });
}

function sentMail(_: HttpRequest, { store }: LocalApiOptions, id: string): HttpAnswer {
  const raw = store.outbox.raw(id);
  if (!raw) return unknownMail();
  const body = Buffer.from(raw).toString('base64');
  return { statusCode: 200, headers: { 'content-type': 'message/rfc822' }, body, isBase64Encoded: true };
}

function emptyOutbox(_: HttpRequest, { store }: LocalApiOptions): HttpAnswer {
  store.outbox.empty();
  return { statusCode: 204 };
}

async function idle(_: HttpRequest, options: LocalApiOptions): Promise<HttpAnswer> {
  if (await options.idle()) return { statusCode: 204 };
  return problem(
    503,
    'still-busy',
    'Work is still under way.',
    'Look at what the stack prints: something keeps failing.',
  );
}

function feedSesEvent(request: HttpRequest, { store, sentMailEvents }: LocalApiOptions): HttpAnswer {
  const { mailId, ...fate } = bodyOf(request, sesRequest);
  const mail = store.outbox.find(mailId);
  if (!mail) return unknownMail();
  if (isListed(fate)) for (const address of mail.to) store.suppressed.add(address);
  store.queues.send(sentMailEvents, { body: JSON.stringify(sesEvent(mail, fate, new Date().toISOString())) });
  return json(202, {});
}

/** SES lists an address by itself once mail to it came back for good, or was complained about. */
const isListed = ({ kind, bounceType = 'Permanent' }: MailFate): boolean =>
  kind === 'complaint' || (kind === 'bounce' && bounceType === 'Permanent');

function events({ url }: HttpRequest, { store }: LocalApiOptions): HttpAnswer {
  const items = store.events.since(sinceOf(url.searchParams.get('since') ?? ''));
  return json(200, { items: items.map(({ id, at, type, detail }) => ({ id, at, type, detail })) });
}

/** What the translating service was asked for, and what it would bill. */
function translations(_: HttpRequest, { store }: LocalApiOptions): HttpAnswer {
  const items = store.translations.list();
  const characters = items.reduce((sum, call) => sum + call.characters, 0);
  return json(200, { fault: store.translations.fault, calls: items.length, characters, items });
}

function setTranslationFault(request: HttpRequest, { store }: LocalApiOptions): HttpAnswer {
  const { fault } = bodyOf(request, faultRequest);
  store.translations.fault = fault;
  return json(200, { fault });
}

function emptyTranslations(_: HttpRequest, { store }: LocalApiOptions): HttpAnswer {
  store.translations.empty();
  return { statusCode: 204 };
}

/** An event's id, or an instant, brought to milliseconds so that it compares as text. */
function sinceOf(since: string): string {
  if (/^([0-9a-f-]{36})?$/.test(since)) return since;
  if (!z.safeParse(instant, since).success) throw new Malformed('since is neither an instant nor an event’s id');
  return new Date(since).toISOString();
}

function bodyOf<T>({ body }: HttpRequest, schema: z.ZodMiniType<T>): T {
  const parsed = z.safeParse(schema, jsonOf(body));
  if (parsed.success) return parsed.data;
  throw new Malformed(
    `not valid: ${parsed.error.issues.map((issue) => issue.path.join('.') || 'the body').join(', ')}`,
  );
}

function jsonOf(body: Buffer | undefined): unknown {
  try {
    return JSON.parse(body?.toString('utf8') ?? '');
  } catch {
    throw new Malformed('the body is not JSON');
  }
}

const json = (statusCode: number, body: object): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const unknownMail = (): HttpAnswer =>
  problem(404, 'not-found', 'No mail of that id was sent.', 'See GET /local/outbox for the ids.');

const problem = (statusCode: number, code: string, title: string, remedy: string): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: `urn:foyer:problem:${code}`, title, status: statusCode, detail: title, code, remedy }),
});
