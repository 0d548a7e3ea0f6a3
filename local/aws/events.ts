import * as z from 'zod/mini';
import type { Store } from '../store.ts';
import { type BusEvent, type BusRule, matches } from './bus-rule.ts';
import { jsonService, operation } from './json-service.ts';
import type { AwsService } from './service.ts';

const putEvents = z.object({
  Entries: z.array(
    z.object({
      Source: z.optional(z.string()),
      DetailType: z.optional(z.string()),
      Detail: z.optional(z.string()),
      EventBusName: z.optional(z.string()),
      /** Seconds since the epoch. */
      Time: z.optional(z.number()),
    }),
  ),
});

type Entry = z.infer<typeof putEvents>['Entries'][number];

/** EventBridge: keeps what is put on a bus, and hands it to the rules. At most 10 entries a call, each refused by itself. */
export function eventBridge(store: Pick<Store, 'events' | 'queues'>, rules: readonly BusRule[]): AwsService {
  return jsonService({
    version: '1.1',
    throttled: 'ThrottlingException',
    operations: {
      PutEvents: operation(putEvents.check(z.refine((input) => input.Entries.length <= 10)), ({ Entries }) => {
        const results = Entries.map((entry) => put(store, rules, entry));
        return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
      }),
    },
  });
}

function put(
  { events, queues }: Pick<Store, 'events' | 'queues'>,
  rules: readonly BusRule[],
  { Source, DetailType, Detail, EventBusName = 'default', Time }: Entry,
): object {
  if (!Source || !DetailType || Detail === undefined) {
    return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source, DetailType and Detail are needed' };
  }
  const detail = jsonObject(Detail);
  if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  const id = events.add(Source, DetailType, Detail);
  const event = busEvent(id, Source, DetailType, detail, Time);
  for (const { bus, queue, pattern } of rules)
    if (EventBusName === bus && matches({ pattern }, event)) queues.send(queue, { body: JSON.stringify(event) });
  return { EventId: id };
}

function busEvent(id: string, source: string, type: string, detail: object, time = Date.now() / 1000): BusEvent {
  return {
    ...{ version: '0', id, 'detail-type': type, source, account: '000000000000' },
    // to the second, as EventBridge has it
    time: new Date(Math.floor(time) * 1000).toISOString().replace('.000Z', 'Z'),
    ...{ region: 'eu-west-1', resources: [], detail },
  };
}

function jsonObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
