import type { ProposedAttachment } from '../attachments.ts';
import { cleanName } from './clean-name.ts';
import { Allowance } from './content/archive/allowance.ts';
import { inspectFile } from './content/inspect-file.ts';
import { nameFor, UNKNOWN_TYPE } from './content-type.ts';
import { cleanPicture } from './pictures/clean-picture.ts';

/** A file that came, decoded; `bytes` are those that it was sent with. */
export interface EnclosedFile extends ProposedAttachment {
  /** Of a picture without place data. */
  readonly content: Uint8Array;
}

/** A file as it was sent, by mail or over the API. */
interface SentFile {
  readonly content: Uint8Array;
  readonly name?: string | undefined;
  readonly declaredType: string;
  /** Which of the files that came together it is, from 1: one without a name is called by it. */
  readonly number?: number;
}

/**
 * A file known by its bytes, under a clean name, as a picture without place data (N5). A picture that it can't be taken out
 * of for certain is forbidden.
 *
 * @param allowance how much of archives is looked at
 */
export function knownFile(
  { content, name, declaredType, number = 1 }: SentFile,
  allowance: Allowance = new Allowance(),
): EnclosedFile {
  const inspected = inspectFile(content, name ?? '', declaredType, allowance);
  const { type } = inspected;
  const cleaned = cleanPicture(content, type);
  const given = name ?? nameFor(type, number);
  return {
    ...inspected,
    name: cleanName(given, type),
    sentAs: cleanName(given, UNKNOWN_TYPE),
    bytes: content.length,
    content: cleaned ?? content,
    forbidden: inspected.forbidden ?? (cleaned ? undefined : 'picture'),
  };
}
