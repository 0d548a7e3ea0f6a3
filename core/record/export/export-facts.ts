import type { Disclosure } from '../../disclosures.ts';
import { listingNameIn } from '../../listing-words.ts';
import { detailsOf, titleOf } from '../../mail/present/conversation-lines.ts';
import { firstName } from '../../mail/present/first-name.ts';
import { languageOf } from '../../mail/present/language-of.ts';
import { MAIL_TEXTS } from '../../mail/present/mail-texts.ts';
import type { CalendarDate, ConversationContext, Instant, Side, Windows } from '../../model.ts';
import type { Language } from '../../notices/language.ts';
import type { ProgramId } from '../../programs/program.ts';
import type { Confirmation } from '../../requirements/confirmation.ts';
import { conversationWindows } from '../../windows.ts';

export const EXPORT_FORMATS = ['json', 'html', 'mbox'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whose view an export shows: a side's, or all that the platform may read. */
export type Audience = Side | 'platform';

/** What an export is called and whom it is for. */
export interface ExportRequest {
  readonly exportId: string;
  readonly for: Audience;
  readonly exportedAt: Instant;
  /** The operator's name, as mails show it. */
  readonly platformName: string;
}

/** One end of a conversation, as the reader may know it. */
export interface ExportedParty {
  readonly name: string;
  readonly alias: string;
  /** For the platform alone. */
  readonly id?: string;
}

/**
 * What the head of an export says of its conversation: the facts as the requester's view has them.
 *
 * Of the other side a party's export has the name that mails show, and the alias; nothing else.
 */
export interface ExportFacts {
  readonly v: 1;
  readonly exportId: string;
  readonly conversationId: string;
  readonly for: Audience;
  readonly exportedAt: Instant;
  readonly platformName: string;
  /** Of Foyer's own words in it. */
  readonly language: Language;
  /** The listing's; dates are shown by it. */
  readonly timeZone: string;
  /** What it is about, in that language: `Booking ABC – Seaside Cottage`. */
  readonly title: string;
  /** The same with its dates. */
  readonly about: string;
  readonly kind: 'booking' | 'inquiry';
  readonly bookingId?: string;
  readonly start?: CalendarDate;
  readonly end?: CalendarDate;
  readonly listing: { readonly id: string; readonly name: string; readonly program: ProgramId };
  readonly guest: ExportedParty;
  readonly host: ExportedParty;
  readonly windows: Windows;
  /** What the guest confirmed before booking, the last time until then; absent where nothing was told of it. */
  readonly requirements?: Pick<Confirmation, 'confirmedAt' | 'texts'>;
  /** Which contact details were given out until then, oldest first: for the platform alone, absent where none were. */
  readonly disclosures?: readonly ExportedDisclosure[];
}

/** Contact details that were given out, as `GET …/disclosures` tells of them. */
export type ExportedDisclosure = Pick<Disclosure, 'at' | 'to' | 'by' | 'what' | 'payment'>;

/** What is on record of a conversation beside what was said in it, oldest first. */
export interface BesideMessages {
  /** Contact details that were given out. */
  readonly given?: readonly Disclosure[] | undefined;
  /** What the guest confirmed before booking. */
  readonly confirmed?: readonly Confirmation[] | undefined;
}

/** The facts for an export: a side sees the other as in its list of conversations, the platform sees both by name and id. */
export function exportFacts(
  context: ConversationContext,
  request: ExportRequest,
  { given = [], confirmed = [] }: BesideMessages = {},
): ExportFacts {
  const { conversation, listing } = context;
  const language = request.for === 'platform' ? 'en' : languageOf(context, request.for);
  return {
    v: 1,
    exportId: request.exportId,
    conversationId: conversation.id,
    for: request.for,
    exportedAt: request.exportedAt,
    platformName: request.platformName,
    language,
    timeZone: listing.timeZone,
    title: titleOf(context, language),
    about: detailsOf(context, language),
    ...subjectFacts(context),
    listing: {
      id: listing.listingId,
      name: request.for === 'platform' ? listing.name : listingNameIn(context),
      program: listing.program,
    },
    guest: partyFacts(context, 'guest', request.for, language),
    host: partyFacts(context, 'host', request.for, language),
    windows: conversationWindows(context),
    ...confirmedFacts(request, confirmed),
    ...disclosureFacts(request, given),
  };
}

/** Both sides know of it: the guest confirmed what the host asks. */
function confirmedFacts(
  { exportedAt }: ExportRequest,
  confirmed: readonly Confirmation[],
): Pick<ExportFacts, 'requirements'> {
  const last = confirmed.findLast(({ recordedAt }) => recordedAt <= exportedAt);
  return last ? { requirements: { confirmedAt: last.confirmedAt, texts: last.texts } } : {};
}

function disclosureFacts(
  { for: reader, exportedAt }: ExportRequest,
  given: readonly Disclosure[],
): Pick<ExportFacts, 'disclosures'> {
  const until = reader === 'platform' ? given.filter(({ at }) => at <= exportedAt) : [];
  const disclosures = until.map(({ at, to, by, what, payment }) => ({ at, to, by, what, payment }));
  return disclosures.length > 0 ? { disclosures } : {};
}

function subjectFacts({ conversation: { subject } }: ConversationContext) {
  const { start, end } = subject.kind === 'booking' ? subject.booking : subject.inquiry;
  return {
    kind: subject.kind,
    ...(subject.kind === 'booking' && { bookingId: subject.booking.bookingId }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}

function partyFacts(context: ConversationContext, side: Side, reader: Audience, language: Language): ExportedParty {
  const { conversation, host } = context;
  const alias = conversation.aliases[side];
  const own = side === 'guest' ? conversation.guest : { id: host.hostId, name: host.name };
  if (reader === 'platform') return { name: own.name, alias, id: own.id };
  return { name: reader === side ? own.name : knownAs(context, side, language), alias };
}

/** What the other side is shown of a name: whole names are contact details. */
const knownAs = (context: ConversationContext, side: Side, language: Language): string =>
  side === 'host' ? listingNameIn(context) : (firstName(context.conversation.guest.name) ?? MAIL_TEXTS[language].guest);
