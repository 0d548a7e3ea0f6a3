import type * as z from 'zod/mini';
import type { Host } from '../model.ts';
import type { hostAnswer, hostSummary } from '../schemas/host.ts';

export type HostView = z.output<typeof hostAnswer>;

/** A host as the platform and the host itself see it. */
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

/** A host as the care team sees it: its mailboxes and numbers only by a reading (V12). */
export function hostSummaryView(host: Host): z.output<typeof hostSummary> {
  const { mailboxes, phones, ...summary } = hostView(host);
  return summary;
}
