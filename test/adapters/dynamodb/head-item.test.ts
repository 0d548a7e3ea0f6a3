import { describe, expect, it } from 'vitest';
import { headItem, readCourse } from '../../../adapters/dynamodb/head-item.ts';
import { aConversation } from '../../support/facts.ts';

describe('what of a stored head the read cutoff depends on', () => {
  const lastMessage = { id: 'c1-2', at: '2026-03-01T10:00:00.000Z', author: 'guest', preview: 'Hello' } as const;
  const activityAt = '2026-06-01T10:00:00.000Z';

  it('is the latest instant at which anything was written, though the last message by number is older', () => {
    expect(readCourse(headItem(aConversation({ lastMessage, activityAt }))).latestMessageAt).toBe(activityAt);
  });

  it('is no instant while nothing was written', () => {
    expect(readCourse(headItem(aConversation({ activityAt }))).latestMessageAt).toBeUndefined();
  });
});
