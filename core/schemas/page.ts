import * as z from 'zod/mini';
import { about } from './fields.ts';

const LIMIT = 'must be a whole number from 1 to 100';

/** What every list takes beside its filters. */
export const pageQuery = {
  limit: about(
    z._default(z.coerce.number(LIMIT).check(z.multipleOf(1, LIMIT), z.gte(1, LIMIT), z.lte(100, LIMIT)), 25),
    { description: 'How many at most' },
  ),
  cursor: about(z.optional(z.string().check(z.maxLength(2048, 'is not a cursor that this list gave'))), {
    description: "The previous page's `next`",
  }),
};

/** A list's answer. */
export const pageOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({
    items: z.array(item),
    next: about(z.nullable(z.string()), { description: 'Cursor of the next page; null on the last one' }),
  });
