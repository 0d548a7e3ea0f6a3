import * as z from 'zod/mini';
import type { EventLog } from '../store/event-log.ts';
import { jsonService, operation } from './json-service.ts';
import type { AwsService } from './service.ts';

const putEvents = z.object({
  Entries: z.array(
    z.object({
      Source: z.optional(z.string()),
      DetailType: z.optional(z.string()),
      Detail: z.optional(z.string()),
      EventBusName: z.optional(z.string()),
    }),
  ),
});

type Entry = z.infer<typeof putEvents>['Entries'][number];

/** EventBridge: keeps what is put on the bus. At most 10 entries a call, each refused by itself. */
export function eventBridge(events: EventLog): AwsService {
  return jsonService({
    version: '1.1',
    throttled: 'ThrottlingException',
    operations: {
      PutEvents: operation(putEvents.check(z.refine((input) => input.Entries.length <= 10)), ({ Entries }) => {
        const results = Entries.map((entry) => put(events, entry));
        return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
      }),
    },
  });
}

function put(events: EventLog, { Source, DetailType, Detail }: Entry): object {
  if (!Source || !DetailType || Detail === undefined) {
    return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source, DetailType and Detail are needed' };
  }
  if (!isJsonObject(Detail)) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  return { EventId: events.add(Source, DetailType, Detail) };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
