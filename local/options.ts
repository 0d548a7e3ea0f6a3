import type { DetectionRules } from '../core/contract/detection.ts';
import type { WebhookContract } from '../core/contract/webhooks.ts';
import { DETECTION } from '../lib/detection.ts';
import type { Handlers } from './lambda/runtime.ts';
import { readWebhooks } from './read-webhooks.ts';

/** How a local stack is to be. */
export interface StackOptions {
  /** 0 for any free one, as for `smtpPort`. */
  readonly port: number;
  readonly smtpPort: number;
  /** Folder to keep data in between runs; absent: all data goes with the process. */
  readonly data?: string | undefined;
  /** DOMAIN of the aliases. */
  readonly domain: string;
  /** Domains of the platform's beside that one and the API's own: no link to them is foreign. */
  readonly ownLinkDomains: readonly string[];
  /** Instant at which the clock starts; absent: now. */
  readonly now?: string | undefined;
  /** The platform's name in mails and pages. */
  readonly platform: string;
  /** When hosts are kept from sending links by themselves. */
  readonly detection: DetectionRules;
  readonly rateLimits: 'on' | 'off';
  /** Whether SES takes one bounce a second, as it does of an account. */
  readonly paced: boolean;
  /** Path of the zone file against which mail is verified. */
  readonly zone?: string | undefined;
  /** Whether mail from loopback is believed where the zone doesn't know its sender's domain. */
  readonly trustLoopback: boolean;
  /** Origins whose pages may call the API. */
  readonly corsOrigins: readonly string[];
  /** Where domain events are posted to. */
  readonly webhooks: readonly WebhookContract[];
  /** In place of the functions' own handlers. */
  readonly handlers?: Handlers | undefined;
  /** Program that translates, or its path (Apertium's); absent: there is none. */
  readonly apertium?: string | undefined;
  /** Path of the operator's words for translations: CSV, as Amazon Translate takes it. */
  readonly terminology?: string | undefined;
  /** Seed by which deliveries come again and in another order; absent: as they come. */
  readonly disorder?: number | undefined;
}

export const DEFAULTS: StackOptions = {
  port: 4000,
  smtpPort: 2525,
  domain: 'foyer.test',
  ownLinkDomains: [],
  platform: 'Foyer',
  detection: DETECTION,
  rateLimits: 'on',
  paced: true,
  trustLoopback: true,
  corsOrigins: [],
  webhooks: [],
};

/** A setting that makes no sense; the message names it. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The options as the environment has them (docs/local.md). @throws WrongSetting */
export function optionsOf(environment: Environment): StackOptions {
  return {
    ...DEFAULTS,
    port: portOf(environment, 'FOYER_PORT', DEFAULTS.port),
    smtpPort: portOf(environment, 'FOYER_SMTP_PORT', DEFAULTS.smtpPort),
    data: environment['FOYER_DATA'] || undefined,
    domain: domainOf(environment['FOYER_DOMAIN'] || DEFAULTS.domain),
    ownLinkDomains: domainsOf(environment['FOYER_OWN_LINK_DOMAINS'] ?? ''),
    now: instantOf(environment['FOYER_NOW'] || undefined),
    platform: environment['FOYER_PLATFORM'] || DEFAULTS.platform,
    rateLimits: environment['FOYER_LIMITS'] === 'off' ? 'off' : 'on',
    paced: environment['FOYER_LIMITS'] !== 'off',
    zone: environment['FOYER_ZONE'] || undefined,
    trustLoopback: environment['FOYER_TRUST_LOOPBACK'] !== 'off',
    apertium: environment['FOYER_APERTIUM'] === 'off' ? undefined : environment['FOYER_APERTIUM'] || 'apertium',
    terminology: environment['FOYER_TERMINOLOGY'] || undefined,
    webhooks: webhooksOf(environment['FOYER_WEBHOOKS'] || '[]'),
  };
}

function portOf(environment: Environment, name: string, fallback: number): number {
  const given = environment[name];
  if (!given) return fallback;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new WrongSetting(`${name} must be a port, 0 to 65535`);
}

const DOMAIN_NAME = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

function domainOf(domain: string): string {
  if (DOMAIN_NAME.test(domain)) return domain;
  throw new WrongSetting('FOYER_DOMAIN must be a domain name in lower case, such as foyer.test');
}

function domainsOf(given: string): readonly string[] {
  const domains = given === '' ? [] : given.split(',').map((domain) => domain.trim());
  if (domains.every((domain) => DOMAIN_NAME.test(domain))) return domains;
  throw new WrongSetting('FOYER_OWN_LINK_DOMAINS must be domain names in lower case, separated by commas');
}

function webhooksOf(given: string): readonly WebhookContract[] {
  try {
    return readWebhooks(given);
  } catch (cause) {
    const shape = '[{"name":"crm","url":"http://localhost:4100/"}]';
    throw new WrongSetting(`FOYER_WEBHOOKS must be a list such as ${shape}, or the path of a file with one`, { cause });
  }
}

function instantOf(now: string | undefined): string | undefined {
  if (now === undefined) return undefined;
  const instant = new Date(now);
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(now) && !Number.isNaN(instant.getTime()))
    return instant.toISOString();
  throw new WrongSetting('FOYER_NOW must be an instant such as 2026-03-27T12:00:00Z');
}
