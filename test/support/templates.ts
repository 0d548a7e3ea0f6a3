import type { Template } from '../../core/templates/template.ts';

/** A template that holds together; a test gives what it is about. */
export const aTemplate = (facts: Partial<Template> = {}): Template => ({
  id: '01k7q9m2x000000000aa',
  hostId: 'h-1',
  revision: 1,
  name: 'How to get here',
  texts: { en: 'Hello {{guest.firstName}}!' },
  late: 'send',
  createdAt: '2026-03-01T12:00:00.000Z',
  changedAt: '2026-03-01T12:00:00.000Z',
  ...facts,
});
