import { mailboxesOf } from '../../mailboxes.ts';
import { machinePolicy, maskPolicyFor } from '../../masking-rule.ts';
import { ALLOWED_PARTS, type Allowed, type CalendarRules, REPEATED } from '../calendar/calendar-fields.ts';
import { METHODS } from '../calendar/calendar-users.ts';
import type { ContentLine } from '../calendar/content-line.ts';
import { OWN_HEAD } from '../calendar/own-calendar.ts';
import { type Component, readCalendar } from '../calendar/read-calendar.ts';
import { writeCalendar } from '../calendar/write-calendar.ts';
import type { Enclosure } from './enclosure.ts';
import { hideDemands } from './file-signs.ts';

/** A calendar built anew, and the words in it. */
export interface RewrittenCalendar {
  readonly content: Uint8Array;
  readonly words: readonly string[];
}

/**
 * A calendar that came with a message, built anew from what may be known of it (N4): its people are the two aliases, its
 * words are masked as the message's are and hold nobody's own address, nor do ids, and nothing else of it is left. Under every
 * program.
 *
 * Events and the time zones they are in pass (RFC 5545, 5546).
 *
 * @returns undefined where it can't be: no event, not iCalendar 2.0
 */
export function rewriteCalendar(content: Uint8Array, enclosure: Enclosure): RewrittenCalendar | undefined {
  const { context, side, domain } = enclosure;
  const calendar = readCalendar(content);
  if (!calendar || !['', '2.0'].includes(fieldOf(calendar, 'VERSION'))) return undefined;
  const asked = fieldOf(calendar, 'METHOD').toUpperCase();
  const method = METHODS.has(asked) ? asked : undefined;
  const policy = machinePolicy(maskPolicyFor(context, domain));
  const people = { alias: context.conversation.aliases[side], mailboxes: mailboxesOf(context, side) };
  const words: string[] = [];
  const hide = (text: string): string => {
    words.push(text);
    return hideDemands(text, enclosure);
  };
  const rules = { context, side, method, policy, hide, hidden: { ...people, ownDomains: policy.ownDomains } };
  const parts = rewrittenParts(calendar, ALLOWED_PARTS, rules);
  if (!parts.some(({ name }) => name === 'VEVENT')) return undefined;
  return { content: writeCalendar({ name: 'VCALENDAR', lines: headOf(method), parts }), words };
}

const fieldOf = ({ lines }: Component, name: string): string =>
  lines.find((line) => line.name === name)?.value.trim() ?? '';

const headOf = (method: string | undefined): readonly ContentLine[] => [
  ...OWN_HEAD,
  ...(method === undefined ? [] : [{ name: 'METHOD', parameters: [], value: method }]),
];

const rewrittenParts = (
  { parts }: Component,
  allowed: ReadonlyMap<string, Allowed>,
  rules: CalendarRules,
): readonly Component[] =>
  parts.flatMap((part) => {
    const what = allowed.get(part.name);
    const lines = what ? rewrittenLines(part.lines, what, rules) : [];
    return what && lines.some(({ name }) => name === what.needs)
      ? [{ name: part.name, lines, parts: rewrittenParts(part, what.parts, rules) }]
      : [];
  });

/** Of a property that may stand there once the first; nobody twice, under whichever of their addresses. */
function rewrittenLines(lines: readonly ContentLine[], { fields }: Allowed, rules: CalendarRules) {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const rewritten = fields.get(line.name)?.(line, rules);
    if (!rewritten) return [];
    const place = placeOf(rewritten);
    if (seen.has(place)) return [];
    seen.add(place);
    return [rewritten];
  });
}

const placeOf = ({ name, value }: ContentLine): string => (REPEATED.has(name) ? `${name}:${value}` : name);
