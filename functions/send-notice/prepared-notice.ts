import type { NoticeId } from '../../core/ports/notices.ts';

/** A notice that is ready to go. */
export interface PreparedNotice {
  readonly id: NoticeId;
  /** @throws SendingThrottled, SendingRejected */
  send(): Promise<unknown>;
}
