import { LEFT_OUT_REASONS, type LeftOutReason } from '../../core/model.ts';
import {
  CLOSING_RULES,
  OPENING_RULES,
  type Refusal,
  type RefusalCode,
  type Reopening,
  SEALS,
  type Seal,
} from '../../core/refusals.ts';
import { type Attributes, number, oneOf, optionalMap, text, texts } from './attributes.ts';

/** Refusals that are a code and nothing more. */
const BARE = [
  'inquiries-not-offered',
  'attachment-infected',
  'alias-unknown',
  'sender-unknown',
  'sender-unverified',
  'automatic-mail',
  'mail-loop',
  'spam',
  'empty-message',
  'review-elsewhere',
  'payment-off-platform',
] as const;

/** Every code of a refusal. */
export const REFUSAL_CODES = [
  ...BARE,
  'conversation-not-open',
  'conversation-closed',
  'conversation-unreadable',
  'links-disabled',
  'rate-limited',
  'several-recipients',
  'attachment-type',
  'attachment-size',
  'message-too-long',
] as const satisfies readonly RefusalCode[];

/** Reads a refusal as a mail row keeps it. */
export function readRefusal(item: Attributes): Refusal {
  const code = text(item, 'code');
  switch (code) {
    case 'conversation-not-open':
      return {
        code,
        rule: oneOf(item, 'rule', OPENING_RULES),
        opensAt: item['opensAt'] === null ? null : text(item, 'opensAt'),
      };
    case 'conversation-closed':
      return {
        code,
        rule: oneOf(item, 'rule', CLOSING_RULES),
        days: number(item, 'days'),
        closedAt: text(item, 'closedAt'),
        reopening: optionalMap(item, 'reopening', readReopening),
      };
    case 'conversation-unreadable':
      return { code, rule: 'read-cutoff', years: number(item, 'years'), closedAt: text(item, 'closedAt') };
    case 'links-disabled':
      return { code, reason: text(item, 'reason') };
    case 'rate-limited':
      return { code, retryAfter: number(item, 'retryAfter') };
    case 'several-recipients':
      return { code, count: number(item, 'count') };
    case 'attachment-type':
      return { code, names: texts(item, 'names'), ...whysOf(item), ...sealOf(item) };
    case 'attachment-size':
    case 'message-too-long':
      return { code, limit: number(item, 'limit') };
    default:
      return { code: oneOf(item, 'code', BARE) };
  }
}

/** Kept before there was this field, it has none. */
const whysOf = (item: Attributes): { readonly whys?: readonly LeftOutReason[] } =>
  item['whys'] === undefined
    ? {}
    : { whys: texts(item, 'whys').flatMap((why) => LEFT_OUT_REASONS.filter((reason) => reason === why)) };

const sealOf = (item: Attributes): { readonly sealed?: Seal } =>
  item['sealed'] === undefined ? {} : { sealed: oneOf(item, 'sealed', SEALS) };

const readReopening = (item: Attributes): Reopening => ({ until: text(item, 'until'), days: number(item, 'days') });
