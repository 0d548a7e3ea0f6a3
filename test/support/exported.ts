import type { Export } from '../../core/exports.ts';

/** An export that was asked for. */
export const anExport = (facts: Partial<Export> = {}): Export => ({
  id: 'x1',
  conversationId: 'c1',
  for: 'guest',
  format: 'json',
  by: { role: 'guest', id: 'g-1' },
  askedAt: '2026-03-01T12:00:00.000Z',
  upTo: 7,
  state: 'running',
  ...facts,
});
