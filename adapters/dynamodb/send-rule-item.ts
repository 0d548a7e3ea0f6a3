import {
  type DayHours,
  type SendConditions,
  type SendRule,
  TRIGGERS,
  USEFUL_UNTIL,
} from '../../core/schedules/send-rule.ts';
import {
  type Attributes,
  oneOf,
  optionalFlag,
  optionalMap,
  optionalNumber,
  optionalNumbers,
  optionalOneOf,
  optionalText,
  optionalTexts,
  text,
} from './attributes.ts';

/** What becomes of a send that is due already when its booking comes in. */
export const LATE = ['send', 'skip'] as const;

/** Reads a template's rule as it was stored. */
export const readSendRule = (item: Attributes): SendRule => ({
  on: oneOf(item, 'on', TRIGGERS),
  days: optionalNumber(item, 'days'),
  at: optionalText(item, 'at'),
  minutes: optionalNumber(item, 'minutes'),
  when: optionalMap(item, 'when', readConditions),
  usefulUntil: optionalOneOf(item, 'usefulUntil', USEFUL_UNTIL),
});

const readConditions = (item: Attributes): SendConditions => ({
  minNights: optionalNumber(item, 'minNights'),
  maxNights: optionalNumber(item, 'maxNights'),
  minLeadDays: optionalNumber(item, 'minLeadDays'),
  maxLeadDays: optionalNumber(item, 'maxLeadDays'),
  payment: optionalOneOf(item, 'payment', ['none', 'part', 'full']),
  languages: optionalTexts(item, 'languages'),
  weekdays: optionalNumbers(item, 'weekdays'),
  programs: optionalTexts(item, 'programs'),
  firstMessageOnly: optionalFlag(item, 'firstMessageOnly'),
  outsideHours: optionalMap(item, 'outsideHours', readHours),
  keywords: optionalTexts(item, 'keywords'),
});

const readHours = (item: Attributes): DayHours => ({ from: text(item, 'from'), to: text(item, 'to') });
