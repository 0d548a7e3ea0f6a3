import type { NoticeId } from '../../core/ports/notices.ts';

/** A notice that is ready to go. */
export interface PreparedNotice {
  readonly id: NoticeId;
  /** @throws SendingThrottled, SendingRejected */
  send(): Promise<unknown>;
  /** What is to be kept of it once SES has it; where that fails, it is sent once more when its claim is over. */
  sent?(): Promise<void>;
}
