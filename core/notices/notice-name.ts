import { comparableAddress } from '../comparable-address.ts';
import type { RefusalCode } from '../refusals.ts';

/** What tells a mail's notices apart: what is wrong with it as a whole is told once, however many recipients it was refused for. */
export const noticeName = (code: RefusalCode, recipient: string): string =>
  isOfWholeMail(code) ? code : `${code}#${comparableAddress(recipient)}`;

/** The name of the notice that a mail is late. */
export const lateNoticeName = (recipient: string): string => `failed#${comparableAddress(recipient)}`;

/** The name of the notice that an answer's files are not shown. */
export const answerFilesName = (recipient: string): string => `answer-files#${comparableAddress(recipient)}`;

/** Whether what is wrong is wrong for every recipient alike; all else depends on the conversation and its program. */
export const isOfWholeMail = (code: RefusalCode): boolean =>
  code === 'several-recipients' || code === 'attachment-infected';
