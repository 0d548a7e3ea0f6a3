import { SendingRejected, SendingThrottled } from '../../core/ports/mails.ts';

const THROTTLED: ReadonlySet<string> = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'Throttling',
  'ThrottlingException',
]);
const REJECTED: ReadonlySet<string> = new Set(['MessageRejected', 'BadRequestException', 'InvalidParameterValue']);
/** SES rejects with the same name what is wrong with the account, not the mail: that is the operator's to mend. */
const ACCOUNT = /not verified|sending (is )?paused|sandbox/i;
const TOO_FAST = /maximum sending rate exceeded|daily message quota exceeded/i;

/** What SES's error means to whoever wanted to send; anything but throttling and rejection stays the fault it is. */
export function sendingFault(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (THROTTLED.has(error.name) || TOO_FAST.test(error.message)) return new SendingThrottled(error.name);
  return REJECTED.has(error.name) && !ACCOUNT.test(error.message) ? new SendingRejected(error.name) : error;
}
