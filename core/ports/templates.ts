import type { Instant } from '../model.ts';
import type { SendRule } from '../schedules/send-rule.ts';
import type { Template } from '../templates/template.ts';
import type { KeptAnswer, Page, PageRequest } from './conversations.ts';

/** A template's rule, as far as sends are planned by it. */
export interface ListedRule {
  readonly templateId: string;
  readonly templateRevision: number;
  /** All of the host's when absent. */
  readonly listingIds?: readonly string[] | undefined;
  readonly send: SendRule;
  readonly late: Template['late'];
  /** The languages that it has a text in. */
  readonly languages: readonly string[];
}

/**
 * The rules of all of a host's templates that are sent by themselves, in the order of their ids.
 *
 * `revision` grows with each change of one of them; 0 where there never was one. A plan is stored with
 * `schedulesUnchanged(revision)` on `schedulesKey(hostId)`.
 */
export interface SendRules {
  readonly revision: number;
  readonly rules: readonly ListedRule[];
}

/** A template as it is to be kept. */
export interface TemplatePut {
  readonly template: Template;
  /** The one that it replaces; absent: it is new. */
  readonly before?: Template | undefined;
  /** Stored in the same transaction. */
  readonly keep?: KeptAnswer | undefined;
  readonly now: Instant;
}

/**
 * How storing a template ended. `stale`: another was stored there meanwhile, or it is gone. `kept`: the Idempotency-Key was
 * used by a request that ran at the same time. `too-many`: the host has as many as it may. `too-large`: its rules would take
 * more than is kept of them.
 */
export type TemplateStored = 'stored' | 'stale' | 'kept' | 'too-many' | 'too-large';

/** Hosts' templates (B10). */
export interface Templates {
  find(hostId: string, templateId: string): Promise<Template | undefined>;
  /** In the order in which they were made. One query. */
  list(hostId: string, page: PageRequest): Promise<Page<Template>>;
  /** Stores a template, its rule and the answer to keep in one transaction. */
  put(entry: TemplatePut): Promise<TemplateStored>;
  /** Takes a template and its rule away, in one transaction. @returns false where there is none */
  remove(hostId: string, templateId: string, now: Instant): Promise<boolean>;
  /** One read. */
  rules(hostId: string): Promise<SendRules>;
}
