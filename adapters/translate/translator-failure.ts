import type { TranslatorAnswer } from '../../core/ports/translations.ts';

type Reason = Extract<TranslatorAnswer, { kind: 'failed' }>['reason'];

/** The service's errors ("TranslateText", "Common Errors"), and those of a connection by Node's codes. */
const REASONS: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ['TooManyRequestsException', 'throttled'],
  ['ThrottlingException', 'throttled'],
  ['Throttling', 'throttled'],
  ['LimitExceededException', 'throttled'],
  ['DetectedLanguageLowConfidenceException', 'language-unclear'],
  ['UnsupportedLanguagePairException', 'language-unclear'],
  ['TimeoutError', 'unavailable'],
  ['AbortError', 'unavailable'],
  ['EmptyAnswer', 'unavailable'],
  ['ECONNRESET', 'unavailable'],
  ['ECONNREFUSED', 'unavailable'],
  ['EPIPE', 'unavailable'],
  ['ETIMEDOUT', 'unavailable'],
  ['ENOTFOUND', 'unavailable'],
  ['EAI_AGAIN', 'unavailable'],
  ['EHOSTUNREACH', 'unavailable'],
  ['ENETUNREACH', 'unavailable'],
]);

/** Of an HTTP status that came without a name of ours. */
const reasonOfStatus = (status: number): Reason | undefined => {
  if (status === 429) return 'throttled';
  return status >= 500 ? 'unavailable' : undefined;
};

/**
 * A fault with the service: ours, or the operator's to mend. It has the name of what the service said, and not its message,
 * which may quote the text.
 */
export class TranslatorFault extends Error {
  /** Places of the order's pieces that are billed all the same, or may be. */
  readonly billed: readonly number[];

  constructor(name: string, billed: readonly number[]) {
    super('the translating service did not take a request');
    this.name = name;
    this.billed = billed;
  }
}

/** An answer without a word: it is billed, and nothing to show. */
export class EmptyAnswer extends Error {
  override readonly name = 'EmptyAnswer';
}

/**
 * Why there is no translation.
 *
 * @param billed places of the order's pieces that are billed, or may be
 * @throws TranslatorFault where trying again would change nothing
 */
export function translatorFailure(error: unknown, billed: readonly number[] = []): Reason {
  const { name, code, status } = tracesOf(error);
  const reason = REASONS.get(name) ?? REASONS.get(code) ?? reasonOfStatus(status);
  if (reason) return reason;
  throw new TranslatorFault(name, billed);
}

/** What came too late, or came empty: the service may have done its work. */
const PERHAPS_BILLED: readonly string[] = ['TimeoutError', 'AbortError', 'EmptyAnswer'];

/** Whether a request that failed may be billed nevertheless. */
export const isPerhapsBilled = (error: unknown): boolean => PERHAPS_BILLED.includes(tracesOf(error).name);

/** What tells an error of the SDK's: its name, Node's code, the HTTP status of the answer. */
function tracesOf(error: unknown): { readonly name: string; readonly code: string; readonly status: number } {
  if (!(error instanceof Error)) return { name: 'TranslatorFault', code: '', status: 0 };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { name: error.name, code, status: statusOf(error) };
}

function statusOf(error: object): number {
  const metadata = '$metadata' in error ? error.$metadata : undefined;
  const known = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata;
  return known && typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 0;
}
