import { expect, it } from 'vitest';
import { uploadView } from '../../../core/views/upload-view.ts';
import { aClearedFile, anUpload } from '../../support/an-upload.ts';

it('an upload shows what was declared, and from when on it may be sent what it is', () => {
  expect(uploadView(anUpload())).toMatchObject({ state: 'waiting', name: 'door.png', bytes: 70 });
  const file = aClearedFile(anUpload(), { name: 'door.jpg', bytes: 60 });
  expect(uploadView(anUpload({ state: 'cleared', file }))).toMatchObject({ name: 'door.jpg', bytes: 60 });
});

it('an upload that may not be sent says why, and one that was sent in which message', () => {
  const refused = uploadView(anUpload({ state: 'refused', refusal: { code: 'attachment-infected' } }));
  expect(refused.refusal).toMatchObject({ code: 'attachment-infected', remedy: expect.stringMatching(/\w/) });
  expect(uploadView(anUpload({ state: 'used', seq: 4 }))).toMatchObject({ refusal: undefined, messageId: 'c1-4' });
});
