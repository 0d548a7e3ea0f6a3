import { randomUUID } from 'node:crypto';
import type { Queues } from '../store/queues.ts';
import { queryService } from './query-service.ts';
import { AwsError, type AwsService } from './service.ts';
import { element } from './xml.ts';

/** SNS: Publish to a topic, which hands the message raw to the queue of the same name. */
export function sns(queues: Queues): AwsService {
  return queryService('http://sns.amazonaws.com/doc/2010-03-31/', {
    Publish(parameters) {
      const topic = parameters.get('TopicArn')?.split(':').at(-1) ?? '';
      const body = parameters.get('Message');
      if (!queues.definition(topic)) throw new AwsError('NotFound', 'Topic does not exist', 404);
      if (!body) throw new AwsError('InvalidParameter', 'Invalid parameter: Empty message');
      queues.send(topic, { body });
      return element('MessageId', randomUUID());
    },
  });
}
