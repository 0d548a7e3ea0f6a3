import { schedulesKey } from '../../core/contract/table.ts';
import type { ListedRule, SendRules } from '../../core/ports/templates.ts';
import { TEMPLATE_LIMITS } from '../../core/templates/template.ts';
import { type Attributes, map, maps, number, oneOf, optionalNumber, optionalTexts, text, texts } from './attributes.ts';
import { packText, unpackText } from './packed-text.ts';
import { LATE, readSendRule } from './send-rule-item.ts';
import type { Expression } from './table.ts';

/** A host's rules with how many templates it has, as they are stored. */
export interface Schedules extends SendRules {
  readonly templateCount: number;
}

export const NO_SCHEDULES: Schedules = { revision: 0, rules: [], templateCount: 0 };

/** Bytes that packed rules may take: an item takes 400 kB, and whoever plans reads them. */
const MOST_BYTES = 300_000;

/** Holds while the rules are those that were read with `revision`. */
export const schedulesUnchanged = (revision: number): Expression =>
  revision === 0
    ? { expression: 'attribute_not_exists(revision)' }
    : { expression: 'revision = :revision', values: { revision } };

const packed = (rules: readonly ListedRule[]): string | Uint8Array => packText(JSON.stringify(rules));

/** Whether so many rules are kept. */
export const areKept = (rules: readonly ListedRule[]): boolean =>
  rules.length <= TEMPLATE_LIMITS.rules && packed(rules).length <= MOST_BYTES;

/** A host's rules as they are stored: packed, since listings and keywords repeat. Without a revision where there never was one. */
export const schedulesItem = (hostId: string, { revision, rules, templateCount }: Schedules): Attributes => ({
  ...schedulesKey(hostId),
  templateCount,
  ...(revision > 0 && { revision, rules: packed(rules) }),
});

/** Reads what {@link schedulesItem} made. */
export const readSchedules = (item: Attributes): Schedules => ({
  templateCount: number(item, 'templateCount'),
  revision: optionalNumber(item, 'revision') ?? 0,
  rules: item['rules'] === undefined ? [] : readRules(unpackText(item, 'rules')),
});

function readRules(json: string): readonly ListedRule[] {
  const rules: unknown = JSON.parse(json);
  return maps({ rules }, 'rules', readRule);
}

const readRule = (item: Attributes): ListedRule => ({
  templateId: text(item, 'templateId'),
  templateRevision: number(item, 'templateRevision'),
  listingIds: optionalTexts(item, 'listingIds'),
  send: readSendRule(map(item, 'send')),
  late: oneOf(item, 'late', LATE),
  languages: texts(item, 'languages'),
});
