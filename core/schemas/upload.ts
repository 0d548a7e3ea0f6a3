import * as z from 'zod/mini';
import { UPLOAD_STATES } from '../uploads/upload.ts';
import { refusal } from './conversation.ts';
import { about, toldInstant } from './fields.ts';
import { attachmentId, messageId } from './message.ts';

const LONGEST_NAME = 255;
const MEDIA_TYPE = /^[a-z0-9][\w.+-]{0,99}\/[a-z0-9][\w.+-]{0,99}$/;
/** Browsers have no type for a file of a kind that they don't know. */
const UNKNOWN_TYPE = 'application/octet-stream';

const whole = 'must be a whole number of 1 or more';

/** What a file is said to be before it is uploaded. */
export const newAttachment = z.strictObject({
  name: about(
    z.string().check(
      z.refine((name) => name.isWellFormed(), 'must be well-formed Unicode'),
      z.minLength(1, 'must not be empty'),
      z.maxLength(LONGEST_NAME, `must have at most ${LONGEST_NAME} characters`),
    ),
    {
      description: 'As the file is called; it goes on under a name cleaned of what is no name',
      examples: ['door.jpg'],
    },
  ),
  type: about(
    z._default(
      z.string().check(
        z.overwrite((type) => type.replace(/;.*/s, '').trim().toLowerCase() || UNKNOWN_TYPE),
        z.regex(MEDIA_TYPE, 'must be a media type such as image/jpeg'),
      ),
      UNKNOWN_TYPE,
    ),
    { description: 'Media type; what the file really is, its content tells', examples: ['image/jpeg'] },
  ),
  bytes: about(z.int(whole).check(z.gte(1, whole)), { description: 'Its exact size', examples: [183_204] }),
});

const announced = {
  id: attachmentId,
  attachmentId,
  state: about(z.enum(UPLOAD_STATES), {
    description: 'Waits for the file or its scan; may be sent; may not; was sent',
  }),
  name: z.string(),
  type: about(z.string(), { description: 'As declared; from `cleared` on by content', examples: ['image/jpeg'] }),
  bytes: about(z.int(), { description: 'As declared; from `cleared` on of the file as it goes on' }),
  expiresAt: toldInstant('When it is forgotten, unless it was sent in a message'),
};

/** How to upload a file that was announced. */
export const announcedAttachment = z.object({
  ...announced,
  upload: z.object({
    method: z.literal('PUT'),
    url: about(z.string(), { description: 'Takes the bytes, this many, once', format: 'uri' }),
    headers: about(z.record(z.string(), z.string()), {
      description: 'To be sent along exactly so',
      examples: [{ 'content-type': 'image/jpeg', 'if-none-match': '*' }],
    }),
    expiresAt: toldInstant('Until when the URL works'),
  }),
});

/** What became of a file that was announced. */
export const attachmentAnswer = z.object({
  ...announced,
  refusal: about(z.optional(refusal), { description: 'Why it may not be sent, and what to do' }),
  messageId: about(z.optional(messageId), { description: 'The message that it was sent with' }),
});
