import {
  type Enclosing,
  hasWords,
  type ProposedAttachment,
  type SortedAttachments,
  sortAttachments,
} from './attachments.ts';
import { isLoop } from './loops.ts';
import { maskFileName } from './mask-file-name.ts';
import type { MaskPolicy } from './masking/mask-policy.ts';
import { maskText } from './masking/mask-text.ts';
import { maskPolicyFor } from './masking-rule.ts';
import type { ConversationContext, Instant, LeftOut, Note, Side } from './model.ts';
import { programOf } from './programs/programs.ts';
import { ok, type Refusal, type Result, refused, type Seal } from './refusals.ts';
import { type RateLimits, whyClosed, whyTooMany } from './writing.ts';

/** The longest text of a message, in characters. */
export const LONGEST_TEXT = 100_000;

/** What somebody wants to say: quoted history cut, not masked. */
export interface Proposal<A extends ProposedAttachment = ProposedAttachment> extends Enclosing<A> {
  /** Its words can't be read. */
  readonly sealed?: Seal | undefined;
  /** Who writes. */
  readonly side: Side;
}

/** The facts a proposal is decided on. */
export interface DecisionContext extends ConversationContext {
  /** The domain that Foyer's aliases live under. */
  readonly domain: string;
  readonly limits: RateLimits;
}

/** What becomes of a proposal that the rules let through: the words and files of the message to store. */
export interface Acceptance<A extends ProposedAttachment = ProposedAttachment> {
  readonly text: string;
  /** As it was written, where masking changed it. */
  readonly original?: string | undefined;
  readonly notes: readonly Note[];
  /** Those that pass, under names without addresses. */
  readonly attachments: readonly A[];
  /** Those that stay behind, likewise. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Whether a message may be sent, and as what: the one decision for API, mail, template and schedule.
 *
 * First whether this side may write at all and is no machine answering a machine, then whether this may be said, last how often
 * in this conversation. How often over all of them is counted as it is stored (`core/sender-limits`).
 *
 * @param writtenAt what windows and limits are held against: for a mail, when it was received
 */
export function decide<A extends ProposedAttachment>(
  proposal: Proposal<A>,
  context: DecisionContext,
  now: Instant,
  writtenAt = now,
): Result<Acceptance<A>, Refusal> {
  const { side, text } = proposal;
  const policy = maskPolicyFor(context, context.domain);
  const sorted = sortAttachments(proposal, programOf(context.listing.program).attachments, hidesContacts(policy));
  const refusal =
    whyClosed(context, side, now, writtenAt) ??
    whyLoop(proposal, sorted.passing, context, writtenAt) ??
    whySealed(proposal) ??
    sorted.refusal ??
    whyNoText(text, sorted.passing) ??
    whyTooMany(context.conversation, side, writtenAt, context.limits);
  return refusal ? refused(refusal) : ok(accepted(text, sorted, policy));
}

function whyLoop(
  proposal: Proposal,
  passing: readonly ProposedAttachment[],
  { conversation }: DecisionContext,
  at: Instant,
): Refusal | undefined {
  const sign = { ...proposal, hasFiles: passing.length > 0, at };
  return isLoop(conversation.loops, sign) ? { code: 'mail-loop' } : undefined;
}

const whySealed = ({ sealed, attachments }: Proposal): Refusal | undefined =>
  sealed && { code: 'attachment-type', names: attachments.map(({ name }) => name), sealed };

/** A contact card holds a number as soon as an address. */
const hidesContacts = ({ addresses, phones }: MaskPolicy): boolean => addresses || phones === 'mask';

function whyNoText(text: string, attachments: readonly ProposedAttachment[]): Refusal | undefined {
  if (!hasWords(text) && attachments.length === 0) return { code: 'empty-message' };
  return isTooLong(text) ? { code: 'message-too-long', limit: LONGEST_TEXT } : undefined;
}

/** Characters, not UTF-16 units: an emoji is one. Only a text near the limit is counted through. */
const isTooLong = (text: string): boolean =>
  text.length > 2 * LONGEST_TEXT || (text.length > LONGEST_TEXT && [...text].length > LONGEST_TEXT);

function accepted<A extends ProposedAttachment>(
  text: string,
  { passing, leftOut }: SortedAttachments<A>,
  policy: MaskPolicy,
): Acceptance<A> {
  const masked = maskText(text, policy);
  const named = passing.map((attachment) => ({ attachment, name: maskFileName(attachment.name, policy) }));
  const notes = [masked, ...named.map(({ name }) => name)].flatMap((part) => part.notes);
  return {
    text: masked.text,
    original: masked.text === text ? undefined : text,
    notes: [...new Set<Note>(leftOut.length > 0 ? [...notes, 'attachments-left-out'] : notes)],
    attachments: named.map(({ attachment, name }) => ({ ...attachment, name: name.text })),
    leftOut: leftOut.map(({ name, why }) => ({ name: maskFileName(name, policy).text, why })),
  };
}
