import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { hostKey, signalKey } from '../../core/contract/table.ts';
import { SIGNAL_EFFECTS, SIGNAL_KINDS, type TakenSignal, takeSignal } from '../../core/detection/account-signal.ts';
import { signalReason } from '../../core/detection/restriction-reason.ts';
import type { Host } from '../../core/model.ts';
import type { SignalContext, Signals, SignalTaken } from '../../core/ports/signals.ts';
import { type Attributes, oneOf, optionalMap, optionalText, text } from './attributes.ts';
import { readHost } from './fact-items.ts';
import { keptWrite } from './kept-answer-item.ts';
import { listCases } from './list-cases.ts';
import { readActor } from './restriction-items.ts';
import { type RestrictionPart, restrictionWrites } from './restriction-writes.ts';
import { getItem } from './table.ts';
import { FREE, type Transacted, transact, type Write } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

type Part = RestrictionPart | 'signal' | 'kept';

/** Partition of the index that holds a host's signals. */
const signalCases = (hostId: string): string => `signals#${hostId}`;

/** Signals of hosts' accounts, in the one table: each with its host, whom it is taken for. */
export const dynamoSignals = (client: DynamoDBClient, tableName: string): Signals => ({
  take: (told, context) =>
    untilFresh(async () => {
      const item = await getItem(client, tableName, hostKey(told.hostId));
      if (!item) return { kind: 'host-unknown' };
      const host = readHost(item);
      const signal = takeSignal(told, host, context.rules, context.now);
      const written = await transact<Part>(client, tableName, [
        { name: 'signal', put: signalItem(signal), condition: FREE },
        ...effectWrites(host, signal, context),
        ...keptWrite(context.keep?.(signal), context.now),
      ]);
      return written.done ? { kind: 'taken', signal } : whyNotTaken(written);
    }),
  async list(hostId, page) {
    const { items, next } = await listCases(client, tableName, signalCases(hostId), page);
    return { items: items.map(readSignal), next };
  },
});

/** They hold where nothing changed that the effect was decided on. */
function effectWrites(
  host: Host,
  { effect, watchedUntil, id: trigger }: TakenSignal,
  { now, restrictionId: id }: SignalContext,
): readonly Write<RestrictionPart>[] {
  if (effect === 'none') return [];
  if (effect === 'restricted') {
    const reason = signalReason(host.language);
    return restrictionWrites(host.hostId, { id, since: now, reason, cause: 'signal', trigger });
  }
  const known = host.watchedUntil;
  return [
    {
      name: 'host',
      update: hostKey(host.hostId),
      by: { expression: 'SET watchedUntil = :until', values: { until: watchedUntil, known } },
      condition: `attribute_not_exists(restrictions) AND ${known === undefined ? 'attribute_not_exists(watchedUntil)' : 'watchedUntil = :known'}`,
    },
  ];
}

/** A repeat stays one, whatever else changed meanwhile. */
function whyNotTaken({ against }: Extract<Transacted<Part>, { done: false }>): SignalTaken | typeof STALE {
  if (against.has('kept')) return { kind: 'kept' };
  return against.has('signal') ? { kind: 'known' } : STALE;
}

const signalItem = (signal: TakenSignal): Attributes => ({
  ...signal,
  ...signalKey(signal.hostId, signal.id),
  cases: signalCases(signal.hostId),
  filedAt: `${signal.receivedAt}#${signal.id}`,
});

const readSignal = (item: Attributes): TakenSignal => ({
  id: text(item, 'id'),
  hostId: text(item, 'hostId'),
  kind: oneOf(item, 'kind', SIGNAL_KINDS),
  at: text(item, 'at'),
  note: optionalText(item, 'note'),
  by: optionalMap(item, 'by', readActor),
  receivedAt: text(item, 'receivedAt'),
  effect: oneOf(item, 'effect', SIGNAL_EFFECTS),
  watchedUntil: optionalText(item, 'watchedUntil'),
});
