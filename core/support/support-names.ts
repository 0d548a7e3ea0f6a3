import { aliasFrom, BYTES_EACH, CONVERSATION_ID, hasForm, nameFrom } from '../aliases.ts';
import { comparableAddress } from '../comparable-address.ts';
import type { AliasForm } from '../programs/program.ts';
import { SUPPORT_SUBDOMAIN } from '../programs/programs.ts';
import type { SupportEnd, SupportRequest } from './support-request.ts';

const form = (prefix: string): AliasForm => ({
  subdomain: SUPPORT_SUBDOMAIN,
  prefix,
  alphabet: 'alphanumeric',
  length: 12,
});

const FORMS: Readonly<Record<SupportEnd, AliasForm>> = { support: form('support-'), requester: form('case-') };

/** How many random bytes {@link supportNames} takes. */
export const SUPPORT_NAMES_BYTES = 3 * BYTES_EACH;

/**
 * A new request's id and aliases: `support-…@reply.DOMAIN` stands for the care team, `case-…@reply.DOMAIN` for the requester.
 *
 * @param random bytes of a cryptographic source; the same bytes give the same names
 * @throws RangeError where they are fewer than {@link SUPPORT_NAMES_BYTES}: a name must not be guessable
 */
export function supportNames(domain: string, random: Uint8Array): Pick<SupportRequest, 'id' | 'aliases'> {
  if (random.length < SUPPORT_NAMES_BYTES) throw new RangeError('too few random bytes for a support request');
  const bytes = (place: number): Uint8Array => random.subarray(place * BYTES_EACH, (place + 1) * BYTES_EACH);
  return {
    id: nameFrom(CONVERSATION_ID, bytes(0)),
    aliases: {
      support: aliasFrom(FORMS.support, domain, bytes(1)),
      requester: aliasFrom(FORMS.requester, domain, bytes(2)),
    },
  };
}

/** Whether an address has the form of a support request's alias; whether there is such a one, the table tells. */
export const isSupportAlias = (address: string, domain: string): boolean =>
  Object.values(FORMS).some((each) => hasForm(comparableAddress(address), each, domain));
