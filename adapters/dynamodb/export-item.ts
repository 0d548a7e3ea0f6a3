import { exportKey, exportRateKey } from '../../core/contract/table.ts';
import {
  type Asker,
  EXPORT_ASKERS,
  EXPORT_FAILURES,
  EXPORT_STATES,
  type Export,
  type ExportRate,
  exportGoneAt,
} from '../../core/exports.ts';
import { EXPORT_FORMATS } from '../../core/record/export/export-facts.ts';
import { type Attributes, map, number, oneOf, optionalOneOf, text } from './attributes.ts';

const secondsOf = (instant: string): number => Math.ceil(Date.parse(instant) / 1000);

/** An export as it is stored: no longer than it can be fetched. */
export const exportItem = (asked: Export): Attributes => ({
  ...asked,
  ...exportKey(asked.id),
  expiresAt: secondsOf(exportGoneAt(asked)),
});

/** Reads an export as {@link exportItem} made it. */
export const readExport = (item: Attributes): Export => ({
  id: text(item, 'id'),
  conversationId: text(item, 'conversationId'),
  for: oneOf(item, 'for', ['guest', 'host', 'platform']),
  format: oneOf(item, 'format', EXPORT_FORMATS),
  by: readAsker(map(item, 'by')),
  askedAt: text(item, 'askedAt'),
  upTo: number(item, 'upTo'),
  state: oneOf(item, 'state', EXPORT_STATES),
  failure: optionalOneOf(item, 'failure', EXPORT_FAILURES),
});

const readAsker = (item: Attributes): Asker => ({ role: oneOf(item, 'role', EXPORT_ASKERS), id: text(item, 'id') });

const HOUR_SECONDS = 3600;

/** A rate as it is stored; it means nothing after its hour. */
export const exportRateItem = (conversationId: string, { role, id }: Asker, rate: ExportRate): Attributes => ({
  ...exportRateKey(conversationId, role, id),
  ...rate,
  expiresAt: secondsOf(rate.from) + HOUR_SECONDS,
});

export const readExportRate = (item: Attributes): ExportRate => ({
  from: text(item, 'from'),
  count: number(item, 'count'),
});
