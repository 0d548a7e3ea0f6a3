import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import type { DetectionRules } from '../../core/contract/detection.ts';
import type { Instant } from '../../core/model.ts';
import type { OwnNames } from '../../core/own-names.ts';
import type { Confirmations } from '../../core/ports/confirmations.ts';
import type { Conversations, KeptAnswers } from '../../core/ports/conversations.ts';
import type { Disclosures } from '../../core/ports/disclosures.ts';
import type { Inbox } from '../../core/ports/inbox.ts';
import type { Media } from '../../core/ports/mails.ts';
import type { Templates } from '../../core/ports/templates.ts';
import type { Uploads } from '../../core/ports/uploads.ts';
import type { RateLimits } from '../../core/writing.ts';

export interface ServeConversationsDeps extends OwnNames {
  readonly conversations: Conversations;
  readonly inbox: Inbox;
  readonly answers: KeptAnswers;
  readonly media: Pick<Media, 'link'>;
  readonly disclosures: Pick<Disclosures, 'record'>;
  readonly confirmations: Pick<Confirmations, 'of'>;
  readonly uploads: Pick<Uploads, 'findAll'>;
  readonly templates: Pick<Templates, 'find'>;
  readonly translation: TranslationDeps;
  readonly limits: RateLimits;
  /** By which a host is kept from sending links by itself. */
  readonly detection: DetectionRules;
  readonly now: () => Instant;
}
