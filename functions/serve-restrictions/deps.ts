import type { DetectionRules } from '../../core/contract/detection.ts';
import type { Instant } from '../../core/model.ts';
import type { Conversations, KeptAnswers, Registry } from '../../core/ports/conversations.ts';
import type { Departures, HeldMessages, RestrictionBook } from '../../core/ports/restrictions.ts';
import type { Signals } from '../../core/ports/signals.ts';

export interface ServeRestrictionsDeps {
  readonly restrictions: Pick<RestrictionBook, 'set' | 'lift' | 'history'>;
  readonly held: HeldMessages;
  readonly departures: Departures;
  readonly signals: Signals;
  /** By which hosts are restricted by themselves. */
  readonly detection: DetectionRules;
  readonly registry: Pick<Registry, 'host'>;
  readonly conversations: Pick<Conversations, 'message'>;
  readonly answers: KeptAnswers;
  /** As many bytes of a cryptographic source as an id takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}
