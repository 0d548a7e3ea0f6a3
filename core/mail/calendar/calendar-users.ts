import { type ConversationContext, otherSide, type Side } from '../../model.ts';
import { oneLine } from '../compose/one-line.ts';
import { shownName, sideOfAddress } from '../known-side.ts';
import { type ContentLine, type Parameter, parameterOf, wordParameter } from './content-line.ts';

/** Whose calendar it is, and what it asks (RFC 5546). */
export interface CalendarMail {
  readonly context: ConversationContext;
  /** Who wrote. */
  readonly side: Side;
  readonly method: string | undefined;
}

/** What organizers send; and what who was invited answers. */
const BY_ORGANIZER = ['PUBLISH', 'REQUEST', 'ADD', 'CANCEL', 'DECLINECOUNTER'];
const BY_INVITED = ['REPLY', 'COUNTER', 'REFRESH'];
export const METHODS: ReadonlySet<string> = new Set([...BY_ORGANIZER, ...BY_INVITED]);

const KEPT = ['CUTYPE', 'ROLE', 'PARTSTAT', 'RSVP'];

/** ORGANIZER as the alias of the side that it is; undefined where it is nobody here. */
export function organizer(line: ContentLine, mail: CalendarMail): ContentLine | undefined {
  const side = sideOf(line, mail.context) ?? organizingSide(mail);
  return side && { name: line.name, parameters: named(side, mail.context), value: mailto(mail.context, side) };
}

/** ATTENDEE likewise, with what is asked of it and what it answered. */
export function attendee(line: ContentLine, mail: CalendarMail): ContentLine | undefined {
  const side = sideOf(line, mail.context) ?? answeringSide(mail);
  if (!side) return undefined;
  const kept = KEPT.flatMap((name) => wordParameter(line, name));
  return { name: line.name, parameters: [...kept, ...named(side, mail.context)], value: mailto(mail.context, side) };
}

/** A calendar often lives in another account than the mail: who sends as the organizer is it, or else nothing could answer. */
function organizingSide({ method, side }: CalendarMail): Side | undefined {
  if (method === undefined) return undefined;
  return BY_ORGANIZER.includes(method) ? side : otherSide(side);
}

/** An answer names who answers, and nobody else. */
const answeringSide = ({ method, side }: CalendarMail): Side | undefined =>
  method !== undefined && BY_INVITED.includes(method) ? side : undefined;

const sideOf = (line: ContentLine, context: ConversationContext): Side | undefined =>
  sideOfAddress(addressOf(line), context);

const MAILTO = /mailto:([^?]*)/i;

/** Some programs write another address than a mailbox's, and the mailbox beside it (RFC 7986, 6.2). */
const addressOf = (line: ContentLine): string =>
  percentDecoded(MAILTO.exec(line.value)?.[1] ?? parameterOf(line, 'EMAIL') ?? '');

const percentDecoded = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const mailto = ({ conversation }: ConversationContext, side: Side): string => `mailto:${conversation.aliases[side]}`;

/** By what its mails are from, and not by what the calendar says. */
function named(side: Side, context: ConversationContext): readonly Parameter[] {
  const name = oneLine(shownName(side, context) ?? '');
  return name === '' ? [] : [{ name: 'CN', values: [name] }];
}
