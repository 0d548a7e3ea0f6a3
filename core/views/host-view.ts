import type * as z from 'zod/mini';
import type { Host } from '../model.ts';
import type { hostAnswer } from '../schemas/host.ts';

export type HostView = z.output<typeof hostAnswer>;

/** A host as the platform, support and the host see it. */
export const hostView = ({ hostId, name, mailboxes, phones, language, notify }: Host): HostView => ({
  id: hostId,
  hostId,
  name,
  mailboxes: mailboxes.map((mailbox) => ({ ...mailbox })),
  phones: [...phones],
  language,
  notify,
  restrictions: [],
});
