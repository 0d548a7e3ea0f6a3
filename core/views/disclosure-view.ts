import type * as z from 'zod/mini';
import type { Disclosure } from '../disclosures.ts';
import type { disclosureRecord } from '../schemas/disclosure.ts';

/** A disclosure as the platform sees it: never the details themselves. */
export const disclosureView = ({ id, at, to, by, what, payment }: Disclosure): z.output<typeof disclosureRecord> => ({
  id,
  at,
  to,
  by,
  what: [...what],
  payment,
});
