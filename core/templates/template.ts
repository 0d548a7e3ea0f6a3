import type { Instant } from '../model.ts';
import type { SendRule } from '../schedules/send-rule.ts';

/** How large templates may be: characters of a text and of a name, entries of a list, templates of a host. */
export const TEMPLATE_LIMITS = {
  text: 10_000,
  name: 100,
  listings: 500,
  perHost: 200,
  /** Templates of a host that go out by themselves: all that is planned for a booking is stored with it in one transaction. */
  rules: 80,
  /** Tags in a text: each may stand for a fact of thousands of characters. */
  tags: 200,
  /** Sections within each other. */
  depth: 8,
} as const;

/** What a host's answers and automatic messages are written from: the same text in the languages that the host has it in. */
export interface Template {
  readonly id: string;
  readonly hostId: string;
  /** Grows with every change. */
  readonly revision: number;
  readonly name: string;
  /** All of the host's when absent. */
  readonly listingIds?: readonly string[] | undefined;
  /** By language, one of the nine; at least one. */
  readonly texts: TemplateTexts;
  /** Language of the text for guests of other languages; see `chooseText` for what holds when absent. */
  readonly fallback?: string | undefined;
  /** Sent by hand only when absent. */
  readonly send?: SendRule | undefined;
  /** What becomes of a send that is due already when its booking comes in. */
  readonly late: 'send' | 'skip';
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}

export type TemplateTexts = Readonly<Record<string, string>>;

/** What a host says of a template. */
export type TemplateDraft = Omit<Template, 'id' | 'hostId' | 'revision' | 'createdAt' | 'changedAt'>;

/** The facts that a text's placeholders stand for, by their names; one that is not known is not there. Never blank. */
export interface TemplateFacts {
  get(name: string): string | undefined;
}
