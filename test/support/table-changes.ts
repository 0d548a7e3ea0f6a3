import {
  type AttributeValue,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { Image, ImageValue } from '../../adapters/dynamodb/image.ts';
import type { NumberedRecord } from '../../functions/publish-changes/publish-changes.ts';

const image = (attributes: Record<string, AttributeValue>): Image =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, imageValue(value)]));

function imageValue({ S, N, BOOL, NULL: isNull, L, M }: AttributeValue): ImageValue {
  return { S, N, BOOL, NULL: isNull, L: L?.map(imageValue), M: M && image(M) };
}

/** All changes of a table so far, as Lambda gives them to a function. */
export async function tableChanges(endpoint: string, tableName: string): Promise<readonly NumberedRecord[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBStreamsClient({ endpoint, region: 'eu-west-1', credentials });
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: tableName }));
  const StreamArn = Streams.at(-1)?.StreamArn;
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const records: NumberedRecord[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const at = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
    let { ShardIterator } = await client.send(new GetShardIteratorCommand(at));
    while (ShardIterator) {
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }));
      for (const { eventID = '', dynamodb: change } of Records) {
        records.push({
          id: eventID,
          sequenceNumber: change?.SequenceNumber ?? '',
          NewImage: change?.NewImage && image(change.NewImage),
          OldImage: change?.OldImage && image(change.OldImage),
        });
      }
      if (Records.length === 0) break;
      ShardIterator = NextShardIterator;
    }
  }
  client.destroy();
  return records;
}
