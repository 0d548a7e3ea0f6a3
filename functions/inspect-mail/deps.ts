import type { Instant } from '../../core/model.ts';
import type { AnswerKeeper, Conversations, KeptAnswers, Registry } from '../../core/ports/conversations.ts';
import type { KeptMails, MailLog } from '../../core/ports/mails.ts';
import type { Work } from '../../core/ports/work.ts';

export interface InspectMailDeps {
  readonly log: Pick<MailLog, 'list' | 'rows' | 'inspect' | 'release'>;
  readonly mails: KeptMails;
  readonly work: Pick<Work, 'release'>;
  readonly conversations: Pick<Conversations, 'byAlias'>;
  readonly registry: Pick<Registry, 'changeAdmitted'>;
  readonly answers: KeptAnswers & AnswerKeeper;
  /** The domain that aliases live under. */
  readonly domain: string;
  readonly now: () => Instant;
}
