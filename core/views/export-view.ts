import type * as z from 'zod/mini';
import type { Export } from '../exports.ts';
import type { Instant } from '../model.ts';
import type { exportAnswer } from '../schemas/export.ts';

export type ExportView = z.output<typeof exportAnswer>;

/** A link to an export, and until when it works. */
export interface ExportLink {
  readonly url: string;
  readonly expiresAt: Instant;
}

/** An export as who asked for it sees it. */
export const exportView = (asked: Export, link?: ExportLink): ExportView => ({
  id: asked.id,
  exportId: asked.id,
  conversationId: asked.conversationId,
  for: asked.for,
  format: asked.format,
  state: asked.state,
  ...link,
  ...(asked.state === 'failed' && { failure: asked.failure }),
});
