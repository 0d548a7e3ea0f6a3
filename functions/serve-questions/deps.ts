import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import type { DetectionRules } from '../../core/contract/detection.ts';
import type { Instant } from '../../core/model.ts';
import type { OwnNames } from '../../core/own-names.ts';
import type { KeptAnswers, Registry } from '../../core/ports/conversations.ts';
import type { Questions } from '../../core/ports/questions.ts';
import type { Templates } from '../../core/ports/templates.ts';
import type { QuestionLimits } from '../../core/questions/question-limits.ts';

export interface ServeQuestionsDeps extends OwnNames {
  readonly questions: Questions;
  readonly hosts: Pick<Registry, 'host'>;
  readonly templates: Pick<Templates, 'find'>;
  readonly answers: KeptAnswers;
  readonly translation: TranslationDeps;
  readonly limits: QuestionLimits;
  /** By which a host is kept from sending links by itself. */
  readonly detection: DetectionRules;
  /** As many bytes of a cryptographic source as a new question takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
