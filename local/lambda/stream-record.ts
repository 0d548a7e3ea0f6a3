import type { _Record, AttributeValue } from '@aws-sdk/client-dynamodb-streams';
import { TABLE } from '../../core/contract/table.ts';

/** A change as Lambda gives it to a function: the stream's record as JSON, so bytes are base64 and times are numbers. */
export function lambdaRecord(record: _Record, streamArn: string): object {
  const { Keys, NewImage, OldImage, SequenceNumber, SizeBytes, StreamViewType } = record.dynamodb ?? {};
  return {
    eventID: record.eventID,
    eventName: record.eventName,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-west-1',
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
      Keys: image(Keys),
      ...(NewImage && { NewImage: image(NewImage) }),
      ...(OldImage && { OldImage: image(OldImage) }),
      SequenceNumber,
      SizeBytes,
      StreamViewType,
    },
    eventSourceARN: streamArn,
    ...(isExpiry(record) && { userIdentity: TIME_TO_LIVE }),
  };
}

/** Who deleted, as DynamoDB names its time to live. */
const TIME_TO_LIVE = { type: 'Service', principalId: 'dynamodb.amazonaws.com' } as const;

/** Whether the time to live deleted the item. The embedded database doesn't say who did: nobody else deletes what expired. */
function isExpiry({ eventName, dynamodb }: _Record): boolean {
  const expiresAt = dynamodb?.OldImage?.[TABLE.timeToLive]?.N;
  return eventName === 'REMOVE' && expiresAt !== undefined && Number(expiresAt) * 1000 <= Date.now();
}

const image = (attributes: Readonly<Record<string, AttributeValue>> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, jsonValue(value)]));

function jsonValue(value: AttributeValue): unknown {
  if (value.B) return { B: base64(value.B) };
  if (value.BS) return { BS: value.BS.map(base64) };
  if (value.M) return { M: image(value.M) };
  if (value.L) return { L: value.L.map(jsonValue) };
  return value;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
