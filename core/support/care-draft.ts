import type { ConversationContext, Note } from '../model.ts';
import { maskAnswer } from './mask-answer.ts';
import type { CareDraft, SupportRequest } from './support-request.ts';

interface About {
  readonly request: Pick<SupportRequest, 'by'>;
  readonly context?: ConversationContext | undefined;
}

/**
 * What is written in a support request as it is to be stored, by whichever channel it comes: the care team's words masked,
 * the requester's as they are.
 *
 * @param domain the one that aliases live under
 */
export function careDraft(written: CareDraft, { request, context }: About, domain: string): CareDraft {
  const { author, text } = written;
  if (author !== 'support') return written;
  const masked = maskAnswer(text, request.by.role, context, domain);
  return {
    ...written,
    text: masked.text,
    original: masked.text === text ? undefined : text,
    notes: [...new Set<Note>([...masked.notes, ...written.notes])],
  };
}
