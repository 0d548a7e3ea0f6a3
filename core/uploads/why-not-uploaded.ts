import type { ProposedAttachment } from '../attachments.ts';
import { runsByName } from '../mail/content/program-name.ts';
import { runsByType } from '../mail/content/program-type.ts';
import { UNKNOWN_TYPE } from '../mail/content-type.ts';
import type { Refusal } from '../refusals.ts';
import { type FileRule, whyNotSent } from './file-rule.ts';
import { namedType } from './named-type.ts';
import type { Declared } from './upload.ts';

/** What addresses are taken out of once the content is there. */
const REWRITTEN = /^(message\/rfc822|text\/calendar)$/;

/**
 * Why a file need not be uploaded at all: its declared type, the type that its name claims, or its size break the
 * program's rule (B14, G8). What it really is, its content tells after the upload.
 */
export function whyNotUploaded(declared: Declared, fileRule: FileRule): Refusal | undefined {
  const refusals = claimedTypes(declared).map((type) => whyNotSent(proposed(declared, type), fileRule));
  return refusals.find((refusal) => refusal !== undefined);
}

/** Browsers declare nothing of kinds that they don't know: then the name's ending speaks. */
function claimedTypes({ name, type }: Declared): readonly string[] {
  const claimed = [type === UNKNOWN_TYPE ? undefined : type, namedType(name)].filter((each) => each !== undefined);
  return claimed.length > 0 ? claimed : [UNKNOWN_TYPE];
}

const proposed = ({ name, bytes }: Declared, type: string): ProposedAttachment => ({
  name,
  type,
  bytes,
  ...((runsByName(name) || runsByType(type)) && { forbidden: 'program' as const }),
  rewritten: REWRITTEN.test(type),
});
