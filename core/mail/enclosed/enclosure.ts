import type { ConversationContext, Side } from '../../model.ts';
import type { OwnNames } from '../../own-names.ts';

/** Whose message a file came with. */
export interface Enclosure extends OwnNames {
  readonly context: ConversationContext;
  /** Who wrote. */
  readonly side: Side;
}
