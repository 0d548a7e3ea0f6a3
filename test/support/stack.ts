import { createTransport, type SendMailOptions } from 'nodemailer';
import PostalMime, { type Email } from 'postal-mime';
import { afterAll, beforeAll } from 'vitest';
import type { Role } from '../../core/contract/routes.ts';
import type { StackOptions } from '../../local/options.ts';
import { type Stack, startStack } from '../../local/stack.ts';
import { expectPromisedEvents } from './promised-events.ts';

/** An answer of the API; `body` is parsed where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** What stands there in the body: `at('items.0.id')`. */
  at(path: string): unknown;
  /** The same, where it must be a text. */
  text(path: string): string;
  /** The same, where it must be a list. */
  list(path: string): readonly unknown[];
}

/** Calls the API as somebody. */
export interface Api {
  get(path: string): Promise<Answer>;
  put(path: string, body: unknown): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

/** A mail that left, as it is listed and as it is. */
export interface OutboxMail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly raw: string;
  readonly mail: Email;
}

/** The whole system for the tests of one file, and ways to use it as others do: over HTTP and SMTP. */
export interface TestStack {
  readonly stack: Stack;
  /** With a token of that role and id. */
  api(role: Role, id: string): Api;
  /** Without a token. */
  readonly anyone: Api;
  /** Sends over SMTP. @returns the mail's id @throws what the server answers, where it refuses */
  sendMail(mail: SendMailOptions): Promise<string>;
  /** Ends the connection that mails are sent over: before the stack is stopped, which waits for it otherwise. */
  hangUp(): void;
  /** Answers when no work is under way any more. */
  idle(): Promise<void>;
  /** What the platform's log says of one mail, for each of its recipients: to be asked for by id, not all looked through. */
  mailRows(id: string): Promise<readonly unknown[]>;
  /** Mails sent to `to`, or all, oldest first. */
  outbox(to?: string): Promise<readonly OutboxMail[]>;
  moveClock(now: string): Promise<void>;
}

export function useStack(options: Partial<StackOptions> = {}): TestStack {
  let started: Stack | undefined;
  beforeAll(async () => {
    started = await startStack({ port: 0, smtpPort: 0, paced: false, ...options });
  });
  const stack = testStack(() => {
    if (!started) throw new Error('used before beforeAll');
    return started;
  });
  afterAll(async () => {
    if (started) expectPromisedEvents(started.store.events.since());
    stack.hangUp();
    await started?.stop();
  });
  return stack;
}

/** The same ways to use a stack that is started otherwise. */
export function testStack(stack: () => Stack): TestStack {
  const anyone = apiOf(
    () => stack().url,
    async () => ({}),
  );
  let platform: Api | undefined;
  return {
    get stack() {
      return stack();
    },
    anyone,
    api: (role, id) => apiAt(stack().url, role, id),
    async mailRows(id) {
      platform ??= apiAt(stack().url, 'platform', 'backend');
      return (await platform.get(`/mail/${id}`)).list('rows');
    },
    ...mailer(() => stack().smtpPort),
    idle: async () => expectStatus(await anyone.post('/local/idle'), 204),
    moveClock: async (now) => expectStatus(await anyone.put('/local/clock', { now }), 200),
    outbox: (to) => outbox(anyone, to),
  };
}

/** Calls the API at `url` with a token of that role and id. */
export function apiAt(url: string, role: Role, id: string): Api {
  const anyone = apiOf(
    () => url,
    async () => ({}),
  );
  let token: Promise<string> | undefined;
  return apiOf(
    () => url,
    async () => {
      token ??= anyone.post('/local/tokens', { role, id }).then((answer) => answer.text('token'));
      return { authorization: `Bearer ${await token}` };
    },
  );
}

function expectStatus(answer: Answer, status: number): void {
  if (answer.status !== status) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
}

/** Sends all over one connection: for each new one the server waits 100 ms for clients that talk before their turn. */
function mailer(port: () => number): Pick<TestStack, 'sendMail' | 'hangUp'> {
  let transport: ReturnType<typeof connection> | undefined;
  return {
    async sendMail(mail) {
      transport ??= connection(port());
      const { response } = await transport.sendMail(mail);
      return /^250 .*Ok (\S+)$/.exec(response)?.[1] ?? '';
    },
    hangUp: () => transport?.close(),
  };
}

const connection = (port: number) =>
  createTransport({
    ...{ pool: true, maxConnections: 1, maxMessages: 100_000 },
    host: '127.0.0.1',
    port,
    ignoreTLS: true,
  });

async function outbox(anyone: Api, to: string | undefined): Promise<readonly OutboxMail[]> {
  const list = await anyone.get(`/local/outbox${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`);
  return Promise.all(list.list('items').map((_, n) => outboxMail(anyone, (name) => list.text(`items.${n}.${name}`))));
}

async function outboxMail(anyone: Api, text: (name: string) => string): Promise<OutboxMail> {
  const raw = (await anyone.get(`/local/outbox/${text('id')}`)).text('');
  return {
    id: text('id'),
    at: text('at'),
    from: text('from'),
    to: text('to'),
    subject: text('subject'),
    raw,
    mail: await PostalMime.parse(Buffer.from(raw, 'latin1')),
  };
}

type HeaderSource = () => Promise<Record<string, string>>;

function apiOf(url: () => string, headers: HeaderSource): Api {
  let own: Promise<Record<string, string>> | undefined;
  const call = async (method: string, path: string, body?: unknown, more: Readonly<Record<string, string>> = {}) => {
    own ??= headers();
    const response = await fetch(url() + path, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...(await own), ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return answerOf(response);
  };
  return {
    get: (path) => call('GET', path),
    put: (path, body) => call('PUT', path, body),
    post: (path, body, more) => call('POST', path, body, more),
    delete: (path) => call('DELETE', path),
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const json = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  // A mail may hold bytes that are no UTF-8: as Latin-1 none is lost.
  const text = Buffer.from(await response.arrayBuffer()).toString(json ? 'utf8' : 'latin1');
  const body: unknown = json && text !== '' ? JSON.parse(text) : text;
  const at = (path: string) => valueAt(body, path);
  return {
    ...{ status: response.status, headers: response.headers, body, at },
    text: (path) => expectType(at(path), path, (value) => typeof value === 'string'),
    list: (path) => expectType(at(path), path, (value): value is readonly unknown[] => Array.isArray(value)),
  };
}

const valueAt = (body: unknown, path: string): unknown =>
  path
    .split('.')
    .filter((name) => name !== '')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value ? Reflect.get(value, name) : undefined),
      body,
    );

function expectType<T>(value: unknown, path: string, is: (value: unknown) => value is T): T {
  if (is(value)) return value;
  throw new Error(`the answer has ${JSON.stringify(value)} at «${path}»`);
}
