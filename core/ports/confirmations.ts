import type { Confirmation } from '../requirements/confirmation.ts';

/** The record of what guests confirmed before booking: it is only ever added to (B19). */
export interface Confirmations {
  /** Records one; the same again changes nothing, and the first keeps its instant. */
  record(confirmation: Confirmation): Promise<void>;
  /** All of one conversation, in the order in which the guest confirmed them. */
  of(conversationId: string): Promise<readonly Confirmation[]>;
}
