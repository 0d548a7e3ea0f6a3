import { type ProposedAttachment, sortAttachments } from '../attachments.ts';
import { maskPolicyFor } from '../masking-rule.ts';
import type { ConversationContext } from '../model.ts';
import type { AttachmentRule } from '../programs/program.ts';
import { programOf } from '../programs/programs.ts';
import type { Refusal } from '../refusals.ts';

/** What a file is held against. */
export interface FileRule {
  readonly rule: AttachmentRule;
  /** Whether addresses are masked in this conversation now. */
  readonly hidesAddresses: boolean;
}

/** What files of a conversation are held against as things stand; `domain` is the one that Foyer's aliases live under. */
export const fileRuleOf = (context: ConversationContext, domain: string): FileRule => ({
  rule: programOf(context.listing.program).attachments,
  hidesAddresses: maskPolicyFor(context, domain).addresses,
});

/** Why a file may not be sent by itself over the API; what a mail would go without is refused as well. */
export function whyNotSent(file: ProposedAttachment, { rule, hidesAddresses }: FileRule): Refusal | undefined {
  const { refusal, passing } = sortAttachments({ via: 'api', text: '', attachments: [file] }, rule, hidesAddresses);
  return refusal ?? (passing.length === 0 ? { code: 'attachment-type', names: [file.sentAs ?? file.name] } : undefined);
}
