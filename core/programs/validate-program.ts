import * as z from 'zod/mini';
import { ALPHABETS } from './alphabets.ts';
import type { AliasForm, Program } from './program.ts';

/** A field of a program that is wrong, by its path (`attachments.totalBytes`), and what is wrong with it. */
export interface ProgramFault {
  readonly field: string;
  readonly problem: string;
}

type Validated =
  | { readonly ok: true; readonly value: Program }
  | { readonly ok: false; readonly error: readonly ProgramFault[] };

/** Below this an alias could be found by guessing. */
const ALIAS_BITS = 60;
/** RFC 5321: octets before the @. */
const LOCAL_PART = 64;
/** SES takes mail of 40 MB; base64 makes a third more of what is attached, and the text needs room. */
const MOST_BYTES = 25 * 1024 * 1024;

const flag = z.boolean('must be true or false');

const oneOf = <const T extends string>(...values: readonly T[]) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const whole = (least: number, most: number) => {
  const problem = `must be a whole number from ${least} to ${most}`;
  return z.int(problem).check(z.gte(least, problem), z.lte(most, problem));
};

const matching = (pattern: RegExp, problem: string) => z.string(problem).check(z.regex(pattern, problem));

const fields = <T extends z.core.$ZodShape>(shape: T) => z.strictObject(shape, 'must be an object');

const perSide = <T extends z.ZodMiniType>(rule: T) => fields({ guest: rule, host: rule });

const writingRule = fields({
  daysAfterEnd: z.union([z.literal('cutoff'), whole(0, 365)], 'must be cutoff or a whole number from 0 to 365'),
  daysAfterGuest: z.optional(whole(0, 365)),
});

const bitsOf = (form: AliasForm): number => form.length * Math.log2(ALPHABETS[form.alphabet].length);

const aliasForm = fields({
  subdomain: matching(/^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be one label of a domain, in lower case'),
  prefix: matching(/^([a-z][a-z0-9]{0,30}-)?$/, 'must be empty, or letters and digits with a hyphen at the end'),
  alphabet: oneOf('readable', 'alphanumeric'),
  length: whole(1, LOCAL_PART / 2),
}).check(
  z.refine((form) => bitsOf(form) >= ALIAS_BITS, {
    path: ['length'],
    error: `must be long enough for ${ALIAS_BITS} random bits`,
  }),
);

const attachmentRule = fields({
  types: z.array(
    matching(/^(\*\/\*|[a-z]+\/(\*|[a-z0-9][a-z0-9.+-]*))$/, 'must be a media type such as image/* or application/pdf'),
    'must be a list of media types',
  ),
  totalBytes: whole(0, MOST_BYTES),
  others: oneOf('refuse', 'leave-out'),
});

const release = oneOf('never', 'always', 'first-payment', 'full-payment');

const phraseRule = oneOf('pass', 'flag', 'mask', 'mask-until-full-payment', 'refuse');

const program = fields({
  id: matching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be words in lower case joined by hyphens'),
  inquiries: flag,
  opens: oneOf('booking', 'confirmation'),
  writing: perSide(writingRule),
  readableYears: whole(1, 10),
  aliases: perSide(aliasForm),
  attachments: attachmentRule,
  contact: fields({ guestDetails: release, hostPhones: release, phonesInListing: flag }),
  masking: fields({
    addresses: oneOf('always', 'until-full-payment', 'never'),
    phones: oneOf('always', 'until-full-payment', 'never', 'noted'),
  }),
  phrases: fields({ payment: phraseRule, review: phraseRule }),
  automaticMail: oneOf('refuse', 'quarantine', 'show'),
  confirmationMail: flag,
  mailTranslation: flag,
  formality: z.optional(oneOf('formal', 'informal')),
}) satisfies z.ZodMiniType<Program>;

/**
 * The program that `data` is, or what is wrong with it, field by field.
 *
 * For synth and tests: what runs takes the presets as they are, so that no cold start pays for this.
 */
export function validateProgram(data: unknown): Validated {
  const parsed = program.safeParse(data);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, error: parsed.error.issues.flatMap(faultsOf) };
}

/** What is wrong with a table of programs, a sentence each; synth stops where there is one. */
export const programFaults = (programs: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(programs).flatMap(([id, data]) => {
    const validated = validateProgram(data);
    if (!validated.ok) return validated.error.map(({ field, problem }) => `program ${id}: ${field} ${problem}`);
    return validated.value.id === id ? [] : [`program ${id}: id must be ${id}, the name it is listed under`];
  });

function faultsOf(issue: z.core.$ZodIssue): readonly ProgramFault[] {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : undefined;
  if (unknown)
    return unknown.map((key) => ({ field: fieldOf([...issue.path, key]), problem: 'is no field of a program' }));
  return [{ field: fieldOf(issue.path), problem: issue.message }];
}

/** `attachments.types.0`; the program itself where nothing inside it is meant. */
const fieldOf = (path: readonly PropertyKey[]): string => path.map(String).join('.') || 'the program';
