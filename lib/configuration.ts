import * as z from 'zod/mini';
import { DETECTION_BOUNDS, KNOWN_PLACE } from '../core/contract/detection.ts';
import { EVENT_TYPES } from '../core/contract/events.ts';
import { LONGEST_WEBHOOK_URL, MOST_WEBHOOKS, WEBHOOK_NAME } from '../core/contract/webhooks.ts';

/**
 * Regions in which SES receives mail (AWS General Reference, "Email receiving endpoints"); in any other the MX record
 * would lead nowhere and synth would not know.
 */
const RECEIVING_REGIONS = [
  'af-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-south-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-south-1',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
] as const;

/** Regions that have Amazon Translate (AWS General Reference, "Amazon Translate endpoints and quotas"). */
const TRANSLATING_REGIONS = [
  'ap-east-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
] as const;

const matching = (pattern: RegExp, problem: string) => z.string(problem).check(z.regex(pattern, problem));

const whole = (least: number, most: number) => {
  const problem = `must be a whole number from ${least} to ${most}`;
  return z.int(problem).check(z.gte(least, problem), z.lte(most, problem));
};

const oneOf = <const T extends string>(...values: readonly T[]) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const fields = <T extends z.core.$ZodShape>(shape: T) => z.strictObject(shape, 'must be an object');

const domainName = matching(
  /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
  'must be a domain name in lower case, such as mail.example.com',
);

const mailAddress = matching(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'must be a mail address');

const isHttps = (value: string): boolean => URL.canParse(value) && new URL(value).protocol === 'https:';

const httpsUrl = z.string('must be an https URL').check(z.refine(isHttps, 'must be an https URL'));

const origin = z
  .string('must be a list of origins')
  .check(
    z.refine(
      (value) => isHttps(value) && new URL(value).origin === value,
      'must be an https origin without a path, such as https://www.example.com; * is not allowed',
    ),
  );

const text = (longest: number) =>
  matching(new RegExp(`^[^\\p{Cc}]{1,${longest}}$`, 'u'), `must be one line of 1 to ${longest} characters`);

const threshold = {
  conversations: whole(...DETECTION_BOUNDS.conversations),
  minutes: whole(...DETECTION_BOUNDS.minutes),
};

const WEBHOOK_URL = `must be an https URL of at most ${LONGEST_WEBHOOK_URL} characters, without a user, a password or a fragment`;

/** What stands there is in the function's settings, for whoever may look at them; a post is known by its signature. */
function isWebhookUrl(value: string): boolean {
  if (!isHttps(value) || value.length > LONGEST_WEBHOOK_URL) return false;
  const { username, password, hash } = new URL(value);
  return username === '' && password === '' && hash === '';
}

const webhooks = z
  .array(
    fields({
      name: matching(WEBHOOK_NAME, 'must be at most 20 lower case letters, digits and single hyphens'),
      url: z.string(WEBHOOK_URL).check(z.refine(isWebhookUrl, WEBHOOK_URL)),
      events: z.union(
        [z.literal('all'), z.array(z.enum(EVENT_TYPES)).check(z.minLength(1))],
        'must be all, or a list of events of docs/events.md',
      ),
    }),
    'must be a list of webhooks',
  )
  .check(
    z.maxLength(MOST_WEBHOOKS, `must hold at most ${MOST_WEBHOOKS}`),
    z.refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'must have different names'),
  );

const stageFields = fields({
  stage: matching(/^[a-z][a-z0-9-]{0,15}$/, 'must be at most 16 lower case letters, digits and hyphens'),
  region: oneOf(...RECEIVING_REGIONS),
  account: z.optional(matching(/^\d{12}$/, 'must be the 12 digits of an AWS account')),
  domain: domainName,
  platformName: text(60),
  brand: fields({
    color: matching(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0b5fff'),
    logoUrl: z.optional(httpsUrl),
  }),
  supportUrl: httpsUrl,
  supportMailbox: z.optional(mailAddress),
  ownLinkDomains: z.array(domainName, 'must be a list of domain names'),
  hostedZone: z.optional(
    fields({
      id: matching(/^Z[A-Z0-9]{5,31}$/, 'must be the id of a hosted zone, such as Z0123456789ABC'),
      name: domainName,
    }),
  ),
  dmarc: fields({ policy: oneOf('none', 'quarantine', 'reject'), reportsTo: z.optional(mailAddress) }),
  identity: z.optional(
    fields({
      issuer: httpsUrl,
      audience: z.array(text(200), 'must be a list').check(z.minLength(1, 'must name at least one audience')),
      roleClaim: text(100),
      identityClaim: text(100),
      personClaim: z.optional(text(100)),
      personNameClaim: z.optional(text(100)),
    }),
  ),
  api: fields({
    requestsPerSecond: whole(1, 10_000),
    burst: whole(1, 5_000),
    logsConnections: z.optional(z.boolean('must be true or false')),
    domain: z.optional(
      fields({
        name: domainName,
        certificateArn: z.optional(
          matching(
            /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/,
            'must be the ARN of an ACM certificate',
          ),
        ),
      }),
    ),
  }),
  archive: fields({ mode: oneOf('governance', 'compliance'), years: whole(1, 30) }),
  inbound: fields({ tls: oneOf('optional', 'required'), keepDays: whole(30, 3_650) }),
  rateLimits: oneOf('on', 'off'),
  detection: fields({
    ...threshold,
    knownAfterDays: whole(...DETECTION_BOUNDS.knownAfterDays),
    knownPlaces: z.array(
      matching(KNOWN_PLACE, 'must be a host in lower case, with or without a path, such as www.example.com/maps'),
      'must be a list of places',
    ),
    watched: fields({ ...threshold, hours: whole(...DETECTION_BOUNDS.hours) }),
  }),
  translation: fields({
    charactersPerDay: whole(0, 1_000_000_000),
    region: z.optional(oneOf(...TRANSLATING_REGIONS)),
    terminology: z.optional(
      fields({
        name: matching(/^([A-Za-z0-9-]_?){1,256}$/, 'must be the name of a custom terminology'),
        version: matching(/^[A-Za-z0-9._-]{1,32}$/, 'must be 1 to 32 letters, digits, dots, hyphens and underscores'),
      }),
    ),
  }),
  corsOrigins: z.array(origin, 'must be a list of origins'),
  webhooks: z.optional(webhooks),
  alarmMail: z.optional(mailAddress),
});

type StageFields = z.output<typeof stageFields>;

/** Whether a domain name is that of the zone or below it. */
export const lies = (name: string, zone: string): boolean => name === zone || name.endsWith(`.${zone}`);

const translates = (region: string): boolean => TRANSLATING_REGIONS.some((each) => each === region);

const zoneHolds = ({ hostedZone }: StageFields, name: string): boolean =>
  hostedZone !== undefined && lies(name, hostedZone.name);

const stage = stageFields.check(
  z.refine(({ hostedZone, domain }) => hostedZone === undefined || lies(domain, hostedZone.name), {
    path: ['hostedZone', 'name'],
    error: 'must be the domain or a domain above it',
  }),
  z.refine((given) => !given.api.domain || given.api.domain.certificateArn || zoneHolds(given, given.api.domain.name), {
    path: ['api', 'domain', 'certificateArn'],
    error: 'must be given where no hosted zone holds the name',
  }),
  z.refine(({ api, region }) => !api.domain?.certificateArn || api.domain.certificateArn.split(':')[3] === region, {
    path: ['api', 'domain', 'certificateArn'],
    error: 'must be of a certificate in the region of the stage',
  }),
  z.refine(({ translation, region }) => translation.region ?? translates(region), {
    path: ['translation', 'region'],
    error: 'must be given where Amazon Translate is not in the region of the stage',
  }),
);

const stages = z.array(stage, 'must be a list').check(
  z.minLength(1, 'must hold at least one stage'),
  z.refine((list) => new Set(list.map((each) => each.stage)).size === list.length, 'must have different names'),
);

/** All that may differ between two stages of Foyer; `docs/deploy.md` explains each field. */
export type StageConfiguration = z.output<typeof stage>;

/** A configuration that no stack can be made of. Its message names every wrong field. */
export class ConfigurationRefused extends Error {
  override readonly name = 'ConfigurationRefused';
}

/** @throws ConfigurationRefused naming each wrong field by its path, such as `stages.0.archive.years` */
export function readStages(given: unknown): readonly StageConfiguration[] {
  const read = stages.safeParse(given);
  if (read.success) return read.data;
  throw new ConfigurationRefused(read.error.issues.flatMap(problemsOf).join('\n'));
}

function problemsOf(issue: z.core.$ZodIssue): readonly string[] {
  const path = ['stages', ...issue.path].map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [`${path} ${issue.message}`];
  return issue.keys.map((key) => `${path}.${key} is no field of a stage`);
}
