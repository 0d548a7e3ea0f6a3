import { isLine } from './schemas/formats.ts';

/** The operator's appearance in mails and pages. */
export interface Brand {
  readonly platformName: string;
  /** `#rrggbb`, lower case. */
  readonly color: string;
  /** The one picture that a mail loads from outside; only where the operator wants it. */
  readonly logoUrl?: string | undefined;
  /** The contact form: where people turn to. */
  readonly supportUrl: string;
}

/** A brand as settings tell it: an empty one is none. */
export type BrandSettings = Readonly<Partial<Record<keyof Brand, string | undefined>>>;

const LONGEST_NAME = 60;

/**
 * Checks the settings of a brand; what is wrong is the operator's mistake, to be seen when a function starts.
 *
 * @throws naming the first setting that is missing or wrong
 */
export function brandOf(settings: BrandSettings): Brand {
  const platformName = (settings.platformName ?? '').trim();
  const color = (settings.color ?? '').toLowerCase();
  const { logoUrl, supportUrl } = settings;
  demand('platformName', platformName !== '' && platformName.length <= LONGEST_NAME && isLine(platformName));
  demand('color', /^#[0-9a-f]{6}$/.test(color));
  return {
    platformName,
    color,
    supportUrl: address('supportUrl', supportUrl, ['https:', 'http:']),
    logoUrl: logoUrl ? address('logoUrl', logoUrl, ['https:']) : undefined,
  };
}

function address(name: keyof Brand, value: string | undefined, schemes: readonly string[]): string {
  const url = URL.parse(value ?? '');
  if (!url || !schemes.includes(url.protocol) || url.username !== '') throw wrong(name);
  return url.href;
}

function demand(name: keyof Brand, right: boolean): void {
  if (!right) throw wrong(name);
}

const WANTED: Readonly<Record<keyof Brand, string>> = {
  platformName: `one line of 1 to ${LONGEST_NAME} characters`,
  color: 'a colour as #rrggbb',
  supportUrl: 'an http or https address',
  logoUrl: 'an https address, or nothing',
};

const wrong = (name: keyof Brand): Error => new Error(`brand: ${name} must be ${WANTED[name]}`);
