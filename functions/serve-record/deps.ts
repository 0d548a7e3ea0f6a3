import type { Instant } from '../../core/model.ts';
import type { RecordReader } from '../../core/ports/archive.ts';
import type { Conversations, KeptAnswers, Registry } from '../../core/ports/conversations.ts';
import type { Disclosures } from '../../core/ports/disclosures.ts';
import type { ExportStore, Exports, ThreadDeliveries } from '../../core/ports/exports.ts';
import type { KeptMails, MailLog, ReceivedMails } from '../../core/ports/mails.ts';
import type { Questions } from '../../core/ports/questions.ts';
import type { FileLinks, Readings } from '../../core/ports/readings.ts';
import type { ExportSigner } from '../../core/ports/signing.ts';

export interface ServeRecordDeps {
  readonly conversations: Pick<Conversations, 'byId'>;
  readonly registry: Pick<Registry, 'host'>;
  readonly record: Pick<RecordReader, 'read'>;
  readonly thread: ThreadDeliveries;
  readonly files: FileLinks;
  readonly readings: Readings;
  readonly questions: Pick<Questions, 'find' | 'record'>;
  readonly disclosures: Pick<Disclosures, 'list'>;
  readonly log: Pick<MailLog, 'rows'>;
  readonly mails: ReceivedMails & KeptMails;
  readonly exports: Pick<Exports, 'ask' | 'rate' | 'find'>;
  readonly store: Pick<ExportStore, 'link'>;
  readonly signer: Pick<ExportSigner, 'publicKey'>;
  readonly answers: KeptAnswers;
  /** `off` lifts how many exports there may be in an hour. */
  readonly limits: 'on' | 'off';
  /** As many bytes of a cryptographic source as an id takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
