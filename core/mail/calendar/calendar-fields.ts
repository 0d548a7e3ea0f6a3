import type { MaskPolicy } from '../../masking/mask-policy.ts';
import { maskText } from '../../masking/mask-text.ts';
import { oneLine } from '../compose/one-line.ts';
import { changedValue, changedValues } from './calendar-text.ts';
import { type HiddenWriter, hideUid } from './calendar-uid.ts';
import { attendee, type CalendarMail, organizer } from './calendar-users.ts';
import { type ContentLine, type Parameter, parameterOf, wordParameter } from './content-line.ts';

/** By what a calendar is rewritten. */
export interface CalendarRules extends CalendarMail {
  readonly policy: MaskPolicy;
  /** Takes out of words what the program hides beside contact details. */
  readonly hide: (text: string) => string;
  /** Of who wrote. */
  readonly hidden: HiddenWriter;
}

/** A property as it may pass; undefined where it stays behind. */
type Rewrite = (line: ContentLine, rules: CalendarRules) => ContentLine | undefined;

const MOMENT = String.raw`\d{8}(?:T\d{6}Z?)?`;
const LENGTH = String.raw`[+-]?P[\dWDTHMS]{1,30}`;
const WORD = /^[A-Z-]{1,32}$/i;
/** What stands in a rule of repetition (RFC 5545, 3.3.10): its numbers are too short to be anybody's. */
const RULE_VALUE = String.raw`(?:[A-Z]+|\d{8}(?:T\d{6}Z?)?|[+-]?\d{1,4}(?:[A-Z]{2})?)`;
const RULE = new RegExp(`^(?=.{1,1000}$)[A-Z]{3,10}=${RULE_VALUE}(?:[,;](?:[A-Z]{3,10}=)?${RULE_VALUE})*$`, 'i');
const PLACE = String.raw`[+-]?\d{1,3}(?:\.\d{1,20})?`;

/** A value that can be nothing but what the pattern says, without parameters. */
const exactly =
  (pattern: RegExp): Rewrite =>
  ({ name, value }) =>
    pattern.test(value) ? { name, parameters: [], value } : undefined;

/** Dates, times and periods, one or several, with the zone they are in. */
const moments: Rewrite = (line, rules) =>
  line.value.split(',').every((each) => MOMENTS.test(each))
    ? { ...line, parameters: [...timeParameters(line), ...zoneParameter(line, rules)] }
    : undefined;

const MOMENTS = new RegExp(`^${MOMENT}(?:/(?:${MOMENT}|${LENGTH}))?$`);

const masked =
  (change: typeof changedValue): Rewrite =>
  (line, { policy, hide }) => ({
    name: line.name,
    parameters: wordParameter(line, 'LANGUAGE'),
    value: change(line.value, (words) => hide(maskText(words, policy).text)),
  });

const uid: Rewrite = ({ name, value }, { hidden }) => ({
  name,
  parameters: [],
  value: hideUid(oneLine(value), hidden),
});

const zone: Rewrite = ({ name, value }, { policy }) => ({ name, parameters: [], value: zoneName(value, policy) });

const timeParameters = (line: ContentLine): readonly Parameter[] => [
  ...wordParameter(line, 'VALUE'),
  ...wordParameter(line, 'RANGE'),
];

const zoneParameter = (line: ContentLine, { policy }: CalendarRules): readonly Parameter[] => {
  const name = zoneName(parameterOf(line, 'TZID') ?? '', policy);
  return name === '' ? [] : [{ name: 'TZID', values: [name] }];
};

/** The same for a zone and for what names it. Digits in it are offsets. */
const zoneName = (name: string, policy: MaskPolicy): string =>
  maskText(oneLine(name), { ...policy, phones: 'pass' }).text;

const number = exactly(/^\d{1,9}$/);
const token = exactly(WORD);
const text = masked(changedValue);

/** What passes of an event. */
const EVENT: ReadonlyMap<string, Rewrite> = new Map([
  ['UID', uid],
  ...['DTSTAMP', 'DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE', 'RDATE', 'CREATED', 'LAST-MODIFIED'].map(
    (name): [string, Rewrite] => [name, moments],
  ),
  ['DURATION', exactly(new RegExp(`^${LENGTH}$`))],
  ['RRULE', exactly(RULE)],
  ['SEQUENCE', number],
  ['PRIORITY', number],
  ['STATUS', token],
  ['TRANSP', token],
  ['CLASS', token],
  ['GEO', exactly(new RegExp(`^${PLACE};${PLACE}$`))],
  ['SUMMARY', text],
  ['DESCRIPTION', text],
  ['LOCATION', text],
  ['COMMENT', text],
  ['CATEGORIES', masked(changedValues)],
  ['ORGANIZER', organizer],
  ['ATTENDEE', attendee],
]);

const ZONE: ReadonlyMap<string, Rewrite> = new Map([['TZID', zone]]);

const ZONE_CHANGE: ReadonlyMap<string, Rewrite> = new Map([
  ['DTSTART', moments],
  ['RDATE', moments],
  ['RRULE', exactly(RULE)],
  ['TZOFFSETFROM', exactly(/^[+-]\d{4}(?:\d{2})?$/)],
  ['TZOFFSETTO', exactly(/^[+-]\d{4}(?:\d{2})?$/)],
  ['TZNAME', zone],
]);

/** What may be in a part of a calendar, by its name. A reminder is the receiver's own business. */
export interface Allowed {
  readonly fields: ReadonlyMap<string, Rewrite>;
  /** Without it the part means nothing. */
  readonly needs: string;
  readonly parts: ReadonlyMap<string, Allowed>;
}

const CHANGE: Allowed = { fields: ZONE_CHANGE, needs: 'TZOFFSETTO', parts: new Map() };

/** The parts of a calendar that pass. */
export const ALLOWED_PARTS: ReadonlyMap<string, Allowed> = new Map([
  ['VEVENT', { fields: EVENT, needs: 'UID', parts: new Map() }],
  [
    'VTIMEZONE',
    {
      fields: ZONE,
      needs: 'TZID',
      parts: new Map([
        ['STANDARD', CHANGE],
        ['DAYLIGHT', CHANGE],
      ]),
    },
  ],
]);

/** What may stand there more than once; of anything else the first counts. */
export const REPEATED: ReadonlySet<string> = new Set(['ATTENDEE', 'CATEGORIES', 'COMMENT', 'EXDATE', 'RDATE']);
