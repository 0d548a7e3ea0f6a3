import { beforeAll, describe, expect, it } from 'vitest';
import type { FunctionName } from '../../core/contract/functions.ts';
import { registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';
import type { Call } from './calls.ts';
import { isAbout, isAllowed, type Statement } from './iam-decision.ts';
import { statementsOf } from './policies.ts';
import { CallRecorder } from './recorded-calls.ts';
import { functionNames, recordedHandlers } from './recorded-handlers.ts';
import { aStage, synthesize } from './synthesized.ts';

const synthesized = synthesize(aStage({ stage: 'local', domain: 'foyer.test' }));
const recorder = new CallRecorder();
let calls: readonly Call[] = [];

const stack = useStack({ handlers: recordedHandlers(recorder) });
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const mail = (from: string, to: string | readonly string[], text: string, more: object = {}) => {
  const recipients = [to].flat();
  return { envelope: { from, to: recipients }, from, to: recipients, subject: 'Your stay', text, ...more };
};

/** Everything that the functions do, once: what is stored, sent, refused, released, bounced, throttled. */
beforeAll(async () => {
  const platform = stack.api('platform', 'backend');
  const booking = await registerBooking(stack, 'all');
  const other = await registerBooking(stack, 'other');
  await registerBooking(stack, 'all', { booking: { guests: 2 } });
  for (const path of ['/hosts/h-all', '/listings/l-all', '/bookings/b-all']) await platform.get(path);

  const attachments = [{ filename: 'door.png', content: PIXEL, contentType: 'image/png' }];
  const welcome = mail(booking.host, booking.aliases.guest, 'Welcome!', { attachments, messageId: '<one@host>' });
  await stack.sendMail(welcome);
  await stack.sendMail(welcome);
  await stack.sendMail(mail(booking.guest, booking.aliases.host, 'Thank you.'));
  await stack.sendMail(mail(booking.host, [booking.aliases.guest, other.aliases.guest], 'To both of you.'));
  await stack.idle();

  const conversation = `/conversations/${booking.conversationId}`;
  for (const api of [stack.api('host', booking.hostId), stack.api('guest', booking.guestId)]) {
    for (const path of ['/conversations', conversation, `${conversation}/messages`, `${conversation}/contact`]) {
      await api.get(path);
    }
    const posted = await api.post(`${conversation}/messages`, { text: 'Hello.' }, { 'idempotency-key': 'k1' });
    await api.post(`${conversation}/messages`, { text: 'Hello.' }, { 'idempotency-key': 'k1' });
    await api.put(`${conversation}/read`, { upTo: posted.text('id') });
    await stack.idle();
  }
  await stack
    .api('host', booking.hostId)
    .put(`${conversation}/no-answer-needed`, { messageId: `${booking.conversationId}-2` });

  stack.stack.faults.plan('ses', 'SendEmail', 'throttled');
  await stack.sendMail(mail(booking.host, booking.aliases.guest, 'Slowly.'));
  await stack.idle();
  const sent = (await stack.outbox(booking.guest)).at(-1);
  await stack.anyone.post('/local/ses-events', { mailId: sent?.id, kind: 'bounce', bounceType: 'Permanent' });
  await stack.idle();

  await stack.sendMail(mail('stranger@elsewhere.example', booking.aliases.guest, 'Let me in.'));
  await stack.sendMail(mail('stranger@elsewhere.example', booking.aliases.guest, ''));
  await stack.idle();
  const quarantined = await platform.get('/mail?state=quarantined');
  for (const n of quarantined.list('items').keys()) {
    await platform.post(`/mail/${quarantined.text(`items.${n}.mailId`)}/release`, {
      recipient: quarantined.text(`items.${n}.recipient`),
    });
  }
  await stack.anyone.get('/docs');
  await stack.idle();
  calls = recorder.stop();
}, 120_000);

const callsOf = (name: FunctionName) => calls.filter(({ fn }) => fn === name);

describe.each(functionNames)('%s', (name) => {
  const statements = statementsOf(synthesized, name);

  it('may do all that it does', () => {
    const denied = callsOf(name).filter((call) => !isAllowed(statements, call));
    expect(denied).toEqual([]);
  });

  it('may do nothing that it never does', () => {
    const unused = statements
      .flatMap((statement) => narrowed(statement))
      .filter((each) => !callsOf(name).some((call) => isAbout(each, call)));
    expect(unused.map(described)).toEqual(USED_BY_OTHERS[name] ?? []);
  });
});

/** What a role allows for the use of somebody else. */
const USED_BY_OTHERS: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  // Lambda sets failed records of the stream aside
  'publish-changes': ['sqs:SendMessage queue/foyer-local-changes-dead'],
  // who has a link to an attachment reads it in the function's name
  'serve-conversations': ['s3:GetObject bucket/media/*'],
};

/** What Lambda itself does with the role, and what goes along with calls that are recorded. */
const NOT_RECORDED =
  /^(logs|xray|kms):|^sqs:(ReceiveMessage|DeleteMessage|Get.*)$|^dynamodb:(ListStreams|DescribeStream|GetRecords|GetShardIterator)$|^ses:SendEmail$/;

/** Each single thing that a statement allows. */
function narrowed({ effect, actions, resources, condition }: Statement): readonly Statement[] {
  if (effect === 'Deny') return [];
  const partitions = condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
  return actions
    .filter((action) => !NOT_RECORDED.test(action))
    .flatMap((action) => resources.map((resource) => ({ effect, actions: [action], resources: [resource], condition })))
    .flatMap((each) => (partitions ? partitions.map((partition) => onlyIn(each, partition)) : [each]));
}

const onlyIn = (statement: Statement, partition: string): Statement => ({
  ...statement,
  condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [partition] } },
});

const described = ({ actions, resources, condition }: Statement): string =>
  [...actions, ...resources, ...(condition['ForAnyValue:StringLike']?.['dynamodb:LeadingKeys'] ?? [])].join(' ');
