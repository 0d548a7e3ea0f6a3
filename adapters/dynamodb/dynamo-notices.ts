import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type Key,
  mailNoticeKey,
  messageNoticeKey,
  questionNoticeKey,
  restrictionNoticeKey,
  supportNoticeKey,
} from '../../core/contract/table.ts';
import type { NoticeId, Notices } from '../../core/ports/notices.ts';
import { claimItem, unclaimItem } from './claim.ts';
import { updateItem } from './table.ts';

/** Which notices were sent, in the one table: each beside the mail, message, support request, restriction or question it is about. */
export const dynamoNotices = (client: DynamoDBClient, tableName: string): Notices => ({
  claim: (notice, now, lease) => claimItem(client, tableName, keyOf(notice), now, lease, true),
  unclaim: (notice) => unclaimItem(client, tableName, keyOf(notice)),
  async end(notice) {
    const update = {
      expression: 'SET #state = :ended REMOVE claimedAt',
      names: { state: 'state' },
      values: { ended: 'ended' },
    };
    await updateItem(client, tableName, keyOf(notice), update, 'attribute_exists(pk)');
  },
});

function keyOf(notice: NoticeId): Key {
  if ('mailId' in notice) return mailNoticeKey(notice.mailId, notice.what);
  if ('restrictionId' in notice) return restrictionNoticeKey(notice.restrictionId, notice.what);
  if ('questionId' in notice) return questionNoticeKey(notice.listingId, notice.questionId, notice.what);
  return 'requestId' in notice
    ? supportNoticeKey(notice.requestId, notice.what)
    : messageNoticeKey(notice.conversationId, notice.what);
}
