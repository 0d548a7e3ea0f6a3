import { expect, it } from 'vitest';
import { readableFiles } from '../../core/withdrawn.ts';
import { anAttachment } from '../support/messages.ts';

it('G14: of a message those files are read in which no threat was found', () => {
  const [one, two] = [anAttachment('c1', 'one.png', '1'), anAttachment('c1', 'two.png', '2')];
  const message = { attachments: [one, two] };
  expect(readableFiles(message, undefined)).toEqual([one, two]);
  expect(readableFiles(message, {})).toEqual([one, two]);
  expect(readableFiles(message, { withdrawn: [one.id] })).toEqual([two]);
});
