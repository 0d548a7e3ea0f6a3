import type { MailAttachment, MailCalendar, MailSpec } from '../compose/mail-spec.ts';
import { addressCalendar, type Receiver } from './own-calendar.ts';

/**
 * The files of a mail with our invites addressed to their receiver; the first that asks for something stands beside the words
 * as well, since mail programs offer to answer only what stands there.
 *
 * As a file it is `application/ics`: as `text/calendar` some programs show the event twice.
 */
export function withInvites(
  attachments: readonly MailAttachment[],
  receiver: Receiver,
): Pick<MailSpec, 'attachments' | 'calendar'> {
  const addressed = attachments.map((attachment) => withInvite(attachment, receiver));
  return {
    attachments: addressed.map(({ attachment }) => attachment),
    calendar: addressed.flatMap(({ calendar }) => calendar ?? []).at(0),
  };
}

function withInvite(attachment: MailAttachment, receiver: Receiver): InviteFile {
  const invite = attachment.type === 'text/calendar' ? addressCalendar(attachment.bytes, receiver) : undefined;
  if (!invite) return { attachment };
  const { method, content: bytes } = invite;
  if (method === undefined) return { attachment: { ...attachment, bytes } };
  return {
    attachment: { ...attachment, type: 'application/ics', bytes },
    calendar: { method, content: Buffer.from(bytes).toString() },
  };
}

interface InviteFile {
  readonly attachment: MailAttachment;
  readonly calendar?: MailCalendar | undefined;
}
