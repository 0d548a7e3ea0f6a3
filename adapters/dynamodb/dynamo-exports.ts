import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { exportKey, exportRateKey } from '../../core/contract/table.ts';
import type { ExportRate } from '../../core/exports.ts';
import type { Exports, NewExport } from '../../core/ports/exports.ts';
import { exportItem, exportRateItem, readExport, readExportRate } from './export-item.ts';
import { keptWrite } from './kept-answer-item.ts';
import { readingWrite } from './reading-item.ts';
import { type Expression, getItem, updateItem } from './table.ts';
import { FREE, transact, type Write } from './transact.ts';

/** Exports that were asked for, in the one table. */
export const dynamoExports = (client: DynamoDBClient, tableName: string): Exports => ({
  async ask(entry) {
    const { asked, reading, keep } = entry;
    const written = await transact<Part>(client, tableName, [
      { name: 'export', put: exportItem(asked), condition: FREE },
      ...rateWrite(entry),
      ...(reading ? [readingWrite(reading)] : []),
      ...keptWrite(keep, asked.askedAt),
    ]);
    if (written.done) return 'asked';
    return written.against.has('kept') ? 'kept' : 'stale';
  },
  async rate(conversationId, { role, id }) {
    const item = await getItem(client, tableName, exportRateKey(conversationId, role, id));
    return item && readExportRate(item);
  },
  async find(exportId) {
    const item = await getItem(client, tableName, exportKey(exportId));
    return item && readExport(item);
  },
  async ready(exportId) {
    const update = { expression: 'SET #state = :ready REMOVE failure', names: STATE, values: { ready: 'ready' } };
    await updateItem(client, tableName, exportKey(exportId), update, NOT_READY);
  },
  async fail(exportId, failure) {
    const update = {
      expression: 'SET #state = :failed, failure = :failure',
      names: STATE,
      values: { failed: 'failed', failure, ready: 'ready' },
    };
    await updateItem(client, tableName, exportKey(exportId), update, NOT_READY);
  },
});

type Part = 'export' | 'rate' | 'reading' | 'kept';

const STATE = { state: 'state' };
const NOT_READY = 'attribute_exists(pk) AND #state <> :ready';

/** The count, where nobody counted meanwhile. */
const rateWrite = ({ asked, rate }: NewExport): readonly Write<Part>[] =>
  rate
    ? [
        {
          name: 'rate',
          put: exportRateItem(asked.conversationId, asked.by, rate.after),
          condition: rate.before ? unchangedRate(rate.before) : FREE,
        },
      ]
    : [];

const unchangedRate = ({ from, count }: ExportRate): Expression => ({
  expression: '#from = :from AND #count = :count',
  names: { from: 'from', count: 'count' },
  values: { from, count },
});
