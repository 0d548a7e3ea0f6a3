import {
  type Enclosing,
  hasWords,
  type ProposedAttachment,
  type SortedAttachments,
  sortAttachments,
} from './attachments.ts';
import type { LinkedPlace, Signs } from './detection/signs.ts';
import { isLoop } from './loops.ts';
import { maskFileName } from './mask-file-name.ts';
import { maskWritten } from './mask-written.ts';
import type { MaskPolicy } from './masking/mask-policy.ts';
import type { MaskedText } from './masking/mask-text.ts';
import { machinePolicy, maskPolicyFor } from './masking-rule.ts';
import type { ConversationContext, Instant, LeftOut, Note, Side } from './model.ts';
import type { OwnNames } from './own-names.ts';
import {
  hidePhrases,
  judgeKinds,
  kindsIn,
  NOTHING_FOUND,
  type PhraseJudgement,
  phraseSettingOf,
} from './phrases/judge-phrases.ts';
import { programOf } from './programs/programs.ts';
import { ok, type Refusal, type Result, refused, type Seal } from './refusals.ts';
import { linksIn, markedFiles, sitesOf, whyLinksDisabled } from './restrictions/judge-links.ts';
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
export interface DecisionContext extends ConversationContext, OwnNames {
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
  /** Sites that a host links to beside the operator's own, each once. */
  readonly links: readonly string[];
  /** What of it is counted against a host whose account somebody else may be using (N10). */
  readonly signs: Signs;
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
  const { side } = proposal;
  const judged = judge(proposal, context);
  const refusal =
    whyClosed(context, side, now, writtenAt) ??
    whyLoop(proposal, judged.sorted.passing, context, writtenAt) ??
    judged.refusal ??
    whyTooMany(context.conversation, side, writtenAt, context.limits);
  if (refusal) return refused(refusal);
  const { links, phrases } = judged;
  const signs = { links, demandsPayment: phrases.demandsPayment };
  return ok({ ...accepted(proposal, judged), links: sitesOf(links), signs });
}

/** A host's words as the guest would read them, and why they would not be let through, whatever windows and limits say. */
export interface ShownWords extends Pick<Acceptance, 'text' | 'notes'> {
  readonly refusal?: Refusal | undefined;
}

/** What {@link decide} makes of the words of a host's template (N12). */
export function showWords(text: string, context: DecisionContext): ShownWords {
  const proposal = { side: 'host', via: 'template', text, attachments: [] } as const;
  const judged = judge(proposal, context);
  const { text: shown, notes } = accepted(proposal, judged);
  return { text: shown, notes, refusal: judged.refusal };
}

/** What is found in a proposal itself, by the facts of its conversation. */
interface Judged<A> {
  readonly policy: MaskPolicy;
  readonly sorted: SortedAttachments<A>;
  readonly links: readonly LinkedPlace[];
  readonly phrases: PhraseJudgement;
  readonly own: OwnNames;
  /** Why it may not be said. */
  readonly refusal: Refusal | undefined;
}

function judge<A extends ProposedAttachment>(proposal: Proposal<A>, context: DecisionContext): Judged<A> {
  const { side, text } = proposal;
  const policy = maskPolicyFor(context, context.domain);
  const marked = { ...proposal, attachments: markedFiles(proposal.attachments, side, context.host) };
  const sorted = sortAttachments(marked, programOf(context.listing.program).attachments, hidesContacts(policy));
  const said = { text, attachments: sorted.passing };
  const links = side === 'host' && !isTooLong(text) ? linksIn(said, context.ownLinkDomains) : [];
  const phrases = phrasesOf(side, said, context);
  const refusal =
    whySealed(proposal) ??
    whyLinksDisabled(side, context.host, sitesOf(links), sorted.refusal) ??
    sorted.refusal ??
    whyNoText(text, sorted.passing) ??
    phrases.refusal;
  return { policy, sorted, links, phrases, own: context, refusal };
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

/** What the words ask for that the program does not want, those of files and in them too; too many to be sent are not looked into. */
function phrasesOf(
  side: Side,
  { text, attachments }: Pick<Proposal, 'text' | 'attachments'>,
  context: DecisionContext,
): PhraseJudgement {
  if (isTooLong(text)) return NOTHING_FOUND;
  const setting = phraseSettingOf(context, side, context);
  const inFiles = attachments.flatMap(({ signs }) => signs?.demands ?? []);
  return judgeKinds([...kindsIn([text, ...attachments.map(({ name }) => name)], setting), ...inFiles], setting);
}

/** Characters, not UTF-16 units: an emoji is one. Only a text near the limit is counted through. */
const isTooLong = (text: string): boolean =>
  text.length > 2 * LONGEST_TEXT || (text.length > LONGEST_TEXT && [...text].length > LONGEST_TEXT);

function accepted<A extends ProposedAttachment>(
  { text, via }: Proposal,
  { policy, sorted: { passing, leftOut }, phrases, own }: Judged<A>,
): Omit<Acceptance<A>, 'links' | 'signs'> {
  const hide = (words: string): string => hidePhrases(words, phrases, own);
  const masked = maskWritten(text, via, policy);
  const shown = hide(masked.text);
  const named = passing.map((attachment) => ({ attachment, name: nameOf(attachment, policy, hide) }));
  const notes = [masked, ...named.map(({ name }) => name), phrases].flatMap((part) => part.notes);
  return {
    text: shown,
    original: shown === text ? undefined : text,
    notes: [...new Set<Note>(leftOut.length > 0 ? [...notes, 'attachments-left-out'] : notes)],
    attachments: named.map(({ attachment, name }) => ({ ...attachment, name: name.text })),
    leftOut: leftOut.map(({ name, why }) => ({ name: maskFileName(name, policy).text, why })),
  };
}

/** Who attaches a mail or an invite does not name the file: its program does, after the subject. */
const nameOf = (
  { name, rewritten }: ProposedAttachment,
  policy: MaskPolicy,
  hide: (words: string) => string,
): MaskedText => maskFileName(name, rewritten === true ? machinePolicy(policy) : policy, hide);
