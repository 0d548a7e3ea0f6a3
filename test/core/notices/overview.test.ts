import { expect, it } from 'vitest';
import { REFUSAL_STATUSES } from '../../../core/notices/refusal-notice.ts';
import { overview, TOLD } from '../../support/notices/overview.ts';

it('is what docs/notices.md says', async () => {
  await expect(overview()).toMatchFileSnapshot('../../../docs/notices.md');
});

it('has every refusal there is', () => {
  expect(Object.keys(TOLD).toSorted()).toEqual(Object.keys(REFUSAL_STATUSES).toSorted());
});
