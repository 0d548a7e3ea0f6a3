import { expect, it } from 'vitest';
import { noticeName } from '../../../core/notices/notice-name.ts';

it('tells notices of one mail apart by recipient, unless they are about the mail as a whole', () => {
  expect(noticeName('alias-unknown', 'X@guest.foyer.test')).toBe('alias-unknown#x@guest.foyer.test');
  expect(noticeName('several-recipients', 'x@guest.foyer.test')).toBe('several-recipients');
});
