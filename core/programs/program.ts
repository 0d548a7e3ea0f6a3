import type { Formality } from '../translation/formality.ts';

export type ProgramId = string;

export interface PerSide<T> {
  readonly guest: T;
  readonly host: T;
}

/** Until when a side may write. No window reaches past the read cutoff. */
export interface WritingRule {
  /** Whole days after the end (check-out, the activity's date, the cancellation); `cutoff`: as long as one may read. */
  readonly daysAfterEnd: number | 'cutoff';
  /** Whole days after the guest's latest message, where that is later. */
  readonly daysAfterGuest?: number | undefined;
}

/** What an alias looks like: `<prefix><characters>@<subdomain>.DOMAIN`. */
export interface AliasForm {
  readonly subdomain: string;
  readonly prefix: string;
  /** `readable`: digits and letters that can't be taken for each other; `alphanumeric`: 0-9 and a-z. */
  readonly alphabet: 'readable' | 'alphanumeric';
  /** Random characters; together they must hold at least 60 bits. */
  readonly length: number;
}

export interface AttachmentRule {
  /** Media types, by content, that pass: `image/*`, `application/pdf`. Programs never pass. */
  readonly types: readonly string[];
  /** Of one message together, decoded. */
  readonly totalBytes: number;
  /** What an attachment that may not pass does to the mail it came with. Over the API it is refused always. */
  readonly others: 'refuse' | 'leave-out';
}

/** From which payment on something is given out. */
export type Release = 'never' | 'always' | 'first-payment' | 'full-payment';

export interface ContactRule {
  /** The guest's name, mail address and phones, to the host. */
  readonly guestDetails: Release;
  /** The host's name and phones, to the guest. */
  readonly hostPhones: Release;
  /** Whether a host may show phones in the listing. */
  readonly phonesInListing: boolean;
}

/** When something a person typed is hidden from the other side. */
export type Hiding = 'always' | 'until-full-payment' | 'never';

export interface MaskingRule {
  readonly addresses: Hiding;
  /** `noted`: passes, and the message says so. */
  readonly phones: Hiding | 'noted';
}

/**
 * What becomes of words that ask for something the platform does not want: nobody looks for them, the platform is told,
 * they are hidden from the other side and the platform is told, or the message is refused.
 *
 * `mask-until-full-payment`: hidden until the booking is paid in full, and told from then on.
 */
export type PhraseRule = 'pass' | 'flag' | 'mask' | 'mask-until-full-payment' | 'refuse';

export interface PhraseRules {
  /** Payment outside the platform, whichever side asks for it. */
  readonly payment: PhraseRule;
  /** Reviews elsewhere, where a host asks for them. */
  readonly review: PhraseRule;
}

/**
 * The rules a listing follows, as data: the table "Programs" of the specification, a column each.
 *
 * Every field is required, so that forgetting one never means the laxer rule.
 */
export interface Program {
  readonly id: ProgramId;
  /** Whether a guest may ask about a listing before there is a booking. */
  readonly inquiries: boolean;
  /** What opens a booking's conversation. */
  readonly opens: 'booking' | 'confirmation';
  readonly writing: PerSide<WritingRule>;
  /** Calendar years after the end in which both sides can read. */
  readonly readableYears: number;
  /** `guest`: the alias that stands for the guest. */
  readonly aliases: PerSide<AliasForm>;
  readonly attachments: AttachmentRule;
  readonly contact: ContactRule;
  readonly masking: MaskingRule;
  readonly phrases: PhraseRules;
  /**
   * What becomes of automatic mail: refused without a notice, or kept for the platform to look at. `show`: a known sender's
   * absence notice is shown to the other side and mailed to nobody; all else is refused.
   */
  readonly automaticMail: 'refuse' | 'quarantine' | 'show';
  /** Whether the guest is mailed a confirmation with all details, once a confirmed booking is first paid (V4). */
  readonly confirmationMail: boolean;
  /**
   * Whether a mail has a translation beside the original where its reader's language is another (N8). All messages then wait
   * in a queue more, those in the reader's language too, so that none overtakes another.
   */
  readonly mailTranslation: boolean;
  /** How translations address the reader, in languages that tell it ("Sie", "du"); as the service likes where absent. */
  readonly formality?: Formality | undefined;
}
