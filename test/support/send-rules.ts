import type { ListedRule } from '../../core/ports/templates.ts';
import type { SendRule } from '../../core/schedules/send-rule.ts';

/** A rule of a template as it is planned by; a test gives what it is about. */
export const aRule = (send: SendRule, facts: Partial<Omit<ListedRule, 'send'>> = {}): ListedRule => ({
  templateId: 'template-1',
  templateRevision: 1,
  late: 'send',
  languages: ['en'],
  ...facts,
  send,
});
