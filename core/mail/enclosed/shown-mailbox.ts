import type { MaskPolicy } from '../../masking/mask-policy.ts';
import { maskText } from '../../masking/mask-text.ts';
import { type ConversationContext, SIDES } from '../../model.ts';
import type { Addressee } from '../compose/mail-spec.ts';
import { oneLine } from '../compose/one-line.ts';
import { shownName, sideOfAddress } from '../known-side.ts';
import type { MailAddress } from '../parse/parsed-mail.ts';
import { NO_ADDRESS } from './no-address.ts';

const AT = /[@＠﹫]/;
const LONGEST_NAME = 100;

/**
 * A mailbox of an attached mail as the other side may see it: one of the conversation's own as its alias, under the name
 * that its mails are from; anybody else's without an address, by a name that is a name and nothing else.
 */
export function shownMailbox(
  mailbox: MailAddress | undefined,
  context: ConversationContext,
  policy: MaskPolicy,
): Addressee {
  const side = mailbox && sideOfAddress(mailbox.address, context);
  if (side) return { address: context.conversation.aliases[side], name: shownName(side, context) };
  const name = oneLine(mailbox?.name ?? '');
  return { address: NO_ADDRESS, name: namesSide(name, context) ? undefined : plainName(name, policy) };
}

/** Whether a name has a word of a side's own that its mails do not show: somebody may have mailboxes that we do not know. */
function namesSide(name: string, context: ConversationContext): boolean {
  const words = wordsOf(name);
  const hidden = SIDES.flatMap((side) => {
    const shown = wordsOf(shownName(side, context) ?? '');
    return wordsOf(side === 'guest' ? context.conversation.guest.name : context.host.name).filter(
      (word) => !shown.includes(word),
    );
  });
  return hidden.some((word) => words.includes(word));
}

/** In lower case, without accents: a single letter is an initial. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{2,}/gu) ?? [];

function plainName(name: string, policy: MaskPolicy): string | undefined {
  const masked = maskText(name, { ...policy, addresses: true, phones: 'mask' }).text;
  return name === '' || name.length > LONGEST_NAME || AT.test(name) || masked !== name ? undefined : name;
}
