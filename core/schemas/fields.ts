import * as z from 'zod/mini';
import {
  isAddress,
  isCalendarDate,
  isInstant,
  isLanguage,
  isLine,
  isText,
  isTimeZone,
  normalAddress,
  normalInstant,
  normalLanguage,
  normalText,
} from './formats.ts';

/** What a schema says of itself in openapi.json. */
interface About {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly propertyNames?: { readonly enum: readonly string[] };
}

/** The same schema with documentation of its own; it means nothing to parsing. */
export function about<T extends z.ZodMiniType>(schema: T, text: About): T {
  const documented = z.clone(schema);
  z.globalRegistry.add(documented, { ...text });
  return documented;
}

/** Characters that stand in a path, a header and a key as they are. */
const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._~:@!$'()*+,;=|-]{0,127}$/;

/** An id that the platform chose. */
export const identifier = (description: string, example: string) =>
  about(
    z
      .string()
      .check(
        z.regex(IDENTIFIER, "must be 1 to 128 letters, digits or ._~:@!$'()*+,;=|- and begin with a letter or digit"),
      ),
    { description, examples: [example] },
  );

/** A name or another single line that may end up in a mail's header. */
export const line = (longest: number, description: string, example: string) =>
  about(
    z
      .string()
      .check(
        z.refine(isLine, { error: 'must be one line without control characters', abort: true }),
        z.trim(),
        z.minLength(1, 'must not be empty'),
        z.maxLength(longest, `must have at most ${longest} characters`),
      ),
    { description, examples: [example] },
  );

/** Text of several lines; its line ends become line feeds. */
export const text = (longest: number, description: string, example: string) =>
  about(
    z.string().check(
      z.refine(isText, {
        error: 'must be text without control characters other than tabs and line ends',
        abort: true,
      }),
      z.overwrite(normalText),
      z.maxLength(longest, `must have at most ${longest} characters`),
    ),
    { description, examples: [example] },
  );

export const calendarDate = (description: string, example: string) =>
  about(z.string().check(z.refine(isCalendarDate, 'must be a day that exists, as YYYY-MM-DD, between 1970 and 2999')), {
    description,
    examples: [example],
    format: 'date',
  });

/** Any RFC 3339 instant on the way in; UTC to the millisecond from then on. */
export const instant = (description: string, example: string) =>
  about(
    z
      .string()
      .check(
        z.refine(isInstant, { error: 'must be an RFC 3339 instant such as 2026-03-01T09:30:00Z', abort: true }),
        z.overwrite(normalInstant),
      ),
    { description, examples: [example], format: 'date-time' },
  );

export const timeZone = about(
  z.string().check(z.refine(isTimeZone, 'must be an IANA time zone such as Europe/Stockholm')),
  { description: 'IANA time zone', examples: ['Europe/Stockholm'] },
);

export const language = about(
  z
    .string()
    .check(
      z.refine(isLanguage, { error: 'must be a BCP 47 language tag such as en or pt-BR', abort: true }),
      z.overwrite(normalLanguage),
    ),
  { description: 'BCP 47 language tag', examples: ['en'] },
);

export const phone = about(
  z
    .string()
    .check(z.regex(/^\+[1-9]\d{4,14}$/, 'must be an E.164 number such as +46701234567, digits only after the +')),
  { description: 'Phone number, E.164', examples: ['+46701234567'] },
);

export const mailAddress = (description: string, example: string) =>
  about(
    z.string().check(
      z.refine(isAddress, {
        error: 'must be one mail address such as anna@example.com, without a name',
        abort: true,
      }),
      z.overwrite(normalAddress),
    ),
    { description, examples: [example], format: 'email' },
  );

/** A time of day by the listing's clock. */
export const clockTime = (description: string, example: string) =>
  about(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day as HH:MM')), {
    description,
    examples: [example],
  });

/** How many of a kind, both ends included. */
export const count = (least: number, most: number, description: string, example: number) =>
  about(
    z
      .int(`must be a whole number from ${least} to ${most}`)
      .check(
        z.gte(least, `must be a whole number from ${least} to ${most}`),
        z.lte(most, `must be a whole number from ${least} to ${most}`),
      ),
    { description, examples: [example] },
  );

/** An instant that Foyer tells: already in its normal form. */
export const toldInstant = (description: string) =>
  about(z.string(), { description, examples: ['2026-03-01T09:30:00.000Z'], format: 'date-time' });
