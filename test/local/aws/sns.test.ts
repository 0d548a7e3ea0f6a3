import { expect, it } from 'vitest';
import { useStandIns } from '../use-stand-ins.ts';

const aws = useStandIns();

/** As the SDK sends it; there is no client of SNS here, since no function publishes to a topic. */
const publish = (TopicArn: string, Message: string) =>
  fetch(aws.config.endpoint, {
    method: 'POST',
    headers: { authorization: 'AWS4-HMAC-SHA256 Credential=local/20260301/eu-west-1/sns/aws4_request' },
    body: new URLSearchParams({ Action: 'Publish', TopicArn, Message }),
  });

it('hands a message raw to the queue of the same name', async () => {
  const answer = await publish('arn:aws:sns:eu-west-1:000000000000:plain', '{"a":1}');
  expect(await answer.text()).toMatch(/<PublishResult><MessageId>[0-9a-f-]{36}<\/MessageId><\/PublishResult>/);
  expect(aws.store.queues.receive('plain', 10).map(({ body }) => body)).toEqual(['{"a":1}']);
});

it('answers for a topic that is not there', async () => {
  const answer = await publish('arn:aws:sns:eu-west-1:000000000000:nobodys', 'x');
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('<Code>NotFound</Code>')]);
});

it('refuses requests that are signed for no service that is here', async () => {
  const headers = { authorization: 'AWS4-HMAC-SHA256 Credential=local/20260301/eu-west-1/ec2/aws4_request' };
  expect((await fetch(aws.config.endpoint, { method: 'POST', headers })).status).toBe(403);
});
