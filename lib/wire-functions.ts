import { Stack, Validations } from 'aws-cdk-lib';
import type { FunctionName } from '../core/contract/functions.ts';
import type { QueueName } from '../core/contract/queues.ts';
import type { StageConfiguration } from './configuration.ts';
import type { ChangeStream } from './constructs/change-stream.ts';
import type { DomainEventBus } from './constructs/domain-event-bus.ts';
import type { LiveEntry } from './constructs/live-entry.ts';
import type { RelayFunction } from './constructs/relay-function.ts';
import type { Webhook } from './constructs/webhook.ts';
import type { WorkQueue } from './constructs/work-queue.ts';
import { claimNames } from './identity-claims.ts';
import { ownLinkDomains } from './own-link-domains.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { Tokens } from './stacks/entry-stack.ts';
import type { MailStack } from './stacks/mail-stack.ts';

/** What functions can be given. */
export interface Supplies {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
  readonly mail: MailStack;
  /** Where the API is found by those who get a link, without a slash at the end. */
  readonly publicUrl: string;
  /** Where one connects for live updates. */
  readonly live: LiveEntry;
  /** Whose tokens are believed, and for whom they must be made. */
  readonly tokens: Tokens;
  readonly queues: Readonly<Record<QueueName, WorkQueue>>;
  readonly webhooks: readonly Webhook[];
  readonly changes: ChangeStream;
  readonly bus: DomainEventBus;
}

/** What each function is given, and no more: its permissions with the settings that go with them. */
export const WIRING: Readonly<Record<FunctionName, (fn: RelayFunction, supplies: Supplies) => void>> = {
  'receive-mail': (fn, { stage, data, publicUrl, queues }) => {
    data.conversations.grant(fn, {
      get: ['alias', 'support', 'conversation', 'host', 'own', 'questions'],
      getTogether: ['conversation', 'host', 'listing', 'sightings'],
      query: ['mail'],
      put: ['thread', 'conversation', 'host', 'mail', 'sightings', 'support', 'care', 'own', 'questions', 'asked'],
      update: ['host', 'mail', 'rate'],
      check: ['host'],
      indexes: ['guestInbox'],
    });
    data.mail.grantRead(fn);
    data.media.grantWrite(fn);
    queues['inbound-mail'].feed(fn);
    fn.set('mailDomain', stage.domain);
    knowOwn(fn, stage, publicUrl);
    detect(fn, stage);
    tellSupport(fn, stage);
    fn.set('rateLimits', stage.rateLimits);
  },
  'publish-changes': (fn, { queues, changes, bus }) => {
    changes.feed(fn);
    queues.deliveries.grantSend(fn, 'deliveryQueue');
    queues.translations.grantSend(fn, 'translationQueue');
    queues.notices.grantSend(fn, 'noticeQueue');
    queues.archive.grantSend(fn, 'archiveQueue');
    queues.exports.grantSend(fn, 'exportQueue');
    queues.schedules.grantSend(fn, 'scheduleQueue');
    queues.responses.grantSend(fn, 'responseQueue');
    queues.searches.grantSend(fn, 'searchQueue');
    queues.live.grantSend(fn, 'liveQueue');
    bus.grantPublish(fn);
  },
  'translate-message': (fn, { stage, data, queues }) => {
    data.conversations.grant(fn, {
      get: ['conversation'],
      getTogether: ['host', 'listing', 'mailboxes', 'translations'],
      query: ['thread', 'conversation'],
      put: ['translations'],
      update: ['budget'],
    });
    queues.translations.feed(fn);
    queues.translations.grantPostpone(fn, 'translationQueue');
    queues.deliveries.grantSend(fn, 'deliveryQueue');
    translate(fn, stage);
    fn.set('mailDomain', stage.domain);
  },
  'deliver-message': (fn, { stage, data, mail, queues }) => {
    data.conversations.grant(fn, {
      get: ['conversation', 'host'],
      getTogether: ['thread', 'conversation', 'host', 'listing', 'mailboxes', 'translations'],
      query: ['conversation'],
      put: ['sending'],
      update: ['conversation', 'mail', 'sending', 'digests'],
    });
    data.media.grantRead(fn);
    mail.sender.grantSend(fn);
    queues.deliveries.feed(fn);
    queues.deliveries.grantPostpone(fn, 'deliveryQueue');
    present(fn, stage);
  },
  'track-delivery': (fn, { data, queues }) => {
    data.conversations.grant(fn, {
      get: ['conversation', 'mailboxes', 'mailbox'],
      put: ['mailboxes', 'mailbox'],
      update: ['conversation', 'mail'],
    });
    queues['sent-mail-events'].feed(fn);
  },
  'send-notice': (fn, { stage, data, mail, publicUrl, queues }) => {
    data.conversations.grant(fn, {
      get: [
        'thread',
        'conversation',
        'cancellation',
        'support',
        'care',
        'host',
        'mailboxes',
        'templates',
        'questions',
        'alias',
      ],
      getTogether: ['host', 'listing', 'mailboxes'],
      query: ['mail'],
      put: ['disclosure'],
      update: ['conversation', 'mail', 'support', 'restriction', 'questions'],
      indexes: ['guestInbox'],
    });
    mail.sender.grantSend(fn);
    mail.sender.grantBounce(fn);
    queues.notices.feed(fn);
    data.linkKey.grantMake(fn);
    fn.set('publicUrl', publicUrl);
    fn.set('mailDomain', stage.domain);
    tellSupport(fn, stage);
    knowOwn(fn, stage, publicUrl);
    present(fn, stage);
  },
  'archive-messages': (fn, { data, queues }) => {
    data.conversations.grant(fn, {
      get: ['thread', 'conversation', 'reading', 'asked'],
      getTogether: ['conversation', 'host', 'listing'],
      query: ['thread', 'conversation'],
      expire: ['thread', 'conversation'],
      indexes: ['hostInbox'],
    });
    data.archive.grantWrite(fn);
    data.archive.grantCompare(fn);
    data.media.grantRead(fn);
    data.media.grantForget(fn);
    queues.archive.feed(fn);
    queues.archive.grantSend(fn, 'archiveQueue');
  },
  'export-conversation': (fn, { stage, data, queues }) => {
    data.conversations.grant(fn, {
      get: ['export', 'conversation'],
      getTogether: ['host', 'listing'],
      query: ['thread', 'conversation', 'disclosure', 'confirmation'],
      update: ['export'],
    });
    data.archive.grantRead(fn);
    data.media.grantRead(fn);
    data.exports.grantWrite(fn);
    data.exportKey.grantSign(fn);
    queues.exports.feed(fn);
    fn.set('platformName', stage.platformName);
  },
  'register-facts': (fn, { stage, data }) => {
    data.conversations.grant(fn, {
      get: ['host', 'listing', 'booking', 'mailboxes', 'templates'],
      getTogether: ['host', 'listing', 'booking', 'inquiry', 'conversation'],
      query: ['conversation', 'confirmation'],
      put: ['listing', 'booking', 'alias', 'conversation', 'confirmation'],
      update: ['host'],
      check: ['host', 'templates', 'inquiry'],
    });
    fn.set('mailDomain', stage.domain);
    identify(fn, stage);
  },
  'serve-inquiries': (fn, { stage, data, publicUrl }) => {
    data.conversations.grant(fn, {
      get: ['idempotency'],
      getTogether: ['listing', 'inquiry', 'host', 'mailboxes', 'conversation'],
      put: ['inquiry', 'alias', 'thread', 'conversation', 'idempotency'],
      update: ['rate'],
    });
    fn.set('mailDomain', stage.domain);
    knowOwn(fn, stage, publicUrl);
    fn.set('rateLimits', stage.rateLimits);
    identify(fn, stage);
  },
  'serve-conversations': (fn, { stage, data, publicUrl }) => {
    data.conversations.grant(fn, {
      get: ['conversation', 'thread', 'templates', 'idempotency'],
      getTogether: ['conversation', 'thread', 'host', 'listing', 'mailboxes', 'sightings', 'translations', 'upload'],
      query: ['thread', 'confirmation'],
      put: ['thread', 'conversation', 'disclosure', 'host', 'idempotency', 'sightings', 'translations'],
      update: ['budget', 'conversation', 'host', 'rate', 'upload'],
      check: ['host'],
      indexes: ['hostInbox', 'hostAwaiting', 'hostUnread', 'listingInbox', 'guestInbox'],
    });
    data.media.grantRead(fn);
    fn.set('mailDomain', stage.domain);
    knowOwn(fn, stage, publicUrl);
    detect(fn, stage);
    translateTemplates(fn, stage);
    fn.set('rateLimits', stage.rateLimits);
    identify(fn, stage);
  },
  'serve-translations': (fn, { stage, data }) => {
    data.conversations.grant(fn, {
      get: ['conversation'],
      getTogether: ['host', 'listing', 'translations'],
      query: ['thread', 'conversation'],
      put: ['translations'],
      update: ['budget'],
    });
    data.media.grantRead(fn);
    translate(fn, stage);
    fn.set('mailDomain', stage.domain);
    identify(fn, stage);
  },
  'serve-templates': (fn, { stage, data, publicUrl }) => {
    data.conversations.grant(fn, {
      get: ['host', 'booking', 'templates', 'idempotency'],
      getTogether: ['conversation', 'host', 'listing', 'translations'],
      query: ['templates'],
      put: ['templates', 'idempotency', 'translations'],
      update: ['budget'],
    });
    fn.set('mailDomain', stage.domain);
    knowOwn(fn, stage, publicUrl);
    translateTemplates(fn, stage);
    identify(fn, stage);
  },
  'serve-uploads': (fn, { stage, data }) => {
    data.conversations.grant(fn, {
      get: ['conversation', 'upload', 'idempotency'],
      getTogether: ['host', 'listing'],
      put: ['upload', 'idempotency'],
      update: ['rate'],
    });
    data.uploads.grantUpload(fn);
    fn.set('mailDomain', stage.domain);
    fn.set('rateLimits', stage.rateLimits);
    identify(fn, stage);
  },
  'clear-upload': (fn, { stage, data, queues, publicUrl }) => {
    data.conversations.grant(fn, {
      get: ['upload', 'conversation'],
      getTogether: ['host', 'listing'],
      update: ['upload', 'conversation'],
    });
    data.uploads.grantRead(fn);
    data.media.grantWrite(fn);
    data.media.grantForget(fn);
    queues['scanned-uploads'].feed(fn);
    queues['scanned-uploads'].grantPostpone(fn, 'scanQueue');
    knowOwn(fn, stage, publicUrl);
    fn.set('mailDomain', stage.domain);
  },
  'inspect-mail': (fn, { stage, data, queues }) => {
    data.conversations.grant(fn, {
      get: ['alias', 'host', 'idempotency'],
      getTogether: ['conversation', 'host', 'listing'],
      query: ['mail'],
      put: ['idempotency'],
      update: ['mail', 'host'],
      indexes: ['mailLog'],
    });
    data.mail.grantRead(fn);
    fn.set('mailDomain', stage.domain);
    queues['inbound-mail'].grantSend(fn, 'inboundQueue');
    identify(fn, stage);
  },
  'serve-record': (fn, { stage, data }) => {
    data.conversations.grant(fn, {
      get: ['conversation', 'host', 'reading', 'export', 'questions', 'idempotency'],
      getTogether: ['host', 'listing'],
      query: ['thread', 'conversation', 'reading', 'disclosure', 'mail', 'asked'],
      put: ['reading', 'export', 'conversation', 'idempotency'],
      indexes: ['cases'],
    });
    data.mail.grantRead(fn);
    data.archive.grantRead(fn);
    data.media.grantRead(fn);
    data.exports.grantRead(fn);
    data.exportKey.grantShow(fn);
    fn.set('rateLimits', stage.rateLimits);
    identify(fn, stage);
  },
  'serve-support': (fn, { stage, data }) => {
    data.conversations.grant(fn, {
      get: ['support', 'conversation', 'booking', 'host', 'own', 'idempotency'],
      getTogether: ['support', 'conversation', 'host', 'listing'],
      query: ['own', 'care'],
      put: ['support', 'care', 'own', 'alias', 'idempotency'],
      indexes: ['cases', 'guestInbox'],
    });
    fn.set('mailDomain', stage.domain);
    fn.set('rateLimits', stage.rateLimits);
    identify(fn, stage);
  },
  'serve-restrictions': (fn, { stage, data }) => {
    data.conversations.grant(fn, {
      get: ['host', 'thread', 'conversation', 'idempotency'],
      query: ['host', 'sending'],
      put: ['host', 'idempotency'],
      update: ['host', 'conversation', 'mail'],
      indexes: ['cases'],
    });
    detect(fn, stage);
    identify(fn, stage);
  },
  'take-signal': (fn, { stage, data, queues }) => {
    data.conversations.grant(fn, { get: ['host'], put: ['host'], update: ['host'] });
    queues['account-signals'].feed(fn);
    detect(fn, stage);
  },
  'serve-mailboxes': (fn, { stage, data, mail }) => {
    data.conversations.grant(fn, {
      get: ['mailboxes', 'mailbox'],
      put: ['mailboxes', 'mailbox'],
      indexes: ['cases'],
    });
    mail.sender.grantUnsuppress(fn);
    identify(fn, stage);
  },
  'serve-cancellations': (fn, { stage, data }) => {
    data.conversations.grant(fn, {
      get: ['booking', 'conversation', 'cancellation', 'idempotency'],
      getTogether: ['conversation', 'host', 'listing', 'cancellation'],
      put: ['cancellation', 'conversation', 'idempotency'],
      update: ['cancellation'],
      indexes: ['cases'],
    });
    data.linkKey.grantCheck(fn);
    present(fn, stage);
    identify(fn, stage);
  },
  'plan-sends': (fn, { data, queues }) => {
    data.conversations.grant(fn, {
      get: ['conversation', 'templates', 'thread'],
      getTogether: ['host', 'listing'],
      query: ['conversation', 'thread'],
      put: ['conversation'],
      check: ['conversation'],
      indexes: ['hostInbox'],
    });
    queues.schedules.feed(fn);
    queues.schedules.grantSend(fn, 'scheduleQueue');
  },
  'dispatch-sends': (fn, { data, queues }) => {
    data.conversations.grant(fn, { get: ['dispatch'], put: ['dispatch'], indexes: ['due'] });
    queues.sends.grantSend(fn, 'sendQueue');
    queues.digests.grantSend(fn, 'digestQueue');
  },
  'send-scheduled': (fn, { stage, data, publicUrl, queues }) => {
    data.conversations.grant(fn, {
      get: ['conversation', 'templates'],
      getTogether: ['host', 'listing', 'sightings', 'translations'],
      put: ['thread', 'conversation', 'host', 'sightings', 'translations'],
      update: ['budget', 'host', 'rate'],
      check: ['conversation', 'host'],
    });
    queues.sends.feed(fn);
    queues.sends.grantPostpone(fn, 'sendQueue');
    fn.set('mailDomain', stage.domain);
    knowOwn(fn, stage, publicUrl);
    detect(fn, stage);
    translateTemplates(fn, stage);
    fn.set('rateLimits', stage.rateLimits);
  },
  'send-digest': (fn, { stage, data, mail, queues }) => {
    data.conversations.grant(fn, {
      get: ['digests', 'mailboxes'],
      getTogether: ['host', 'listing'],
      query: ['thread', 'conversation'],
      update: ['digests'],
      indexes: ['hostInbox', 'guestInbox'],
    });
    mail.sender.grantSend(fn);
    queues.digests.feed(fn);
    fn.set('mailDomain', stage.domain);
    present(fn, stage);
  },
  'serve-notifications': (fn, { stage, data }) => {
    data.conversations.grant(fn, { get: ['host', 'mailboxes'], put: ['mailboxes'], update: ['host'] });
    identify(fn, stage);
  },
  'serve-schedules': (fn, { stage, data }) => {
    data.conversations.grant(fn, {
      get: ['conversation', 'templates', 'idempotency'],
      getTogether: ['host', 'listing'],
      query: ['conversation'],
      put: ['conversation', 'idempotency'],
    });
    identify(fn, stage);
  },
  'track-responses': (fn, { data, queues }) => {
    data.conversations.grant(fn, {
      get: ['conversation'],
      getTogether: ['host', 'listing', 'mail'],
      query: ['thread', 'conversation'],
      update: ['responses'],
      indexes: ['hostInbox'],
    });
    queues.responses.feed(fn);
    queues.responses.grantSend(fn, 'responseQueue');
  },
  'serve-response-rate': (fn, { stage, data }) => {
    data.conversations.grant(fn, { get: ['host'], query: ['responses'] });
    identify(fn, stage);
  },
  'index-conversations': (fn, { data, queues }) => {
    data.conversations.grant(fn, {
      get: ['conversation', 'search'],
      getTogether: ['conversation', 'host', 'listing'],
      query: ['thread'],
      put: ['search'],
      indexes: ['hostInbox'],
    });
    queues.searches.feed(fn);
    queues.searches.grantSend(fn, 'searchQueue');
  },
  'search-conversations': (fn, { stage, data }) => {
    data.conversations.grant(fn, {
      getTogether: ['search', 'conversation', 'host', 'listing', 'thread'],
      query: ['search', 'thread'],
      indexes: ['guestInbox'],
    });
    identify(fn, stage);
  },
  'serve-questions': (fn, { stage, data, publicUrl, tokens }) => {
    data.conversations.grant(fn, {
      get: ['questions', 'listing', 'host', 'templates', 'idempotency'],
      getTogether: ['host', 'listing', 'sightings', 'translations'],
      query: ['questions', 'asked'],
      put: ['questions', 'asked', 'alias', 'host', 'idempotency', 'sightings', 'translations'],
      update: ['questions', 'host', 'rate', 'budget'],
      check: ['host'],
      indexes: ['answered', 'cases'],
    });
    fn.set('mailDomain', stage.domain);
    knowOwn(fn, stage, publicUrl);
    detect(fn, stage);
    translate(fn, stage);
    fn.set('rateLimits', stage.rateLimits);
    identify(fn, stage);
    believe(fn, tokens);
  },
  'serve-live-tickets': (fn, { stage, data, live }) => {
    data.conversations.grant(fn, { put: ['ticket'] });
    live.tell(fn);
    identify(fn, stage);
  },
  'keep-connections': (fn, { data, live }) => {
    data.conversations.grant(fn, { get: ['connection'], put: ['connection'], update: ['ticket', 'live'] });
    live.grantPush(fn);
    live.grantClose(fn);
  },
  'push-changes': (fn, { data, live, queues }) => {
    data.conversations.grant(fn, {
      get: ['conversation'],
      getTogether: ['conversation', 'host', 'live'],
      update: ['live'],
    });
    live.grantPush(fn);
    queues.live.feed(fn);
  },
  'post-webhook': (fn, { webhooks }) => {
    const told = webhooks.map((webhook) => webhook.feed(fn));
    fn.set('webhooks', Stack.of(fn).toJsonString(told));
  },
  'show-reference': (fn, { stage }) => {
    admitOrigins(fn, stage);
  },
};

/** How mail looks, and where it sends people for help. */
function present(fn: RelayFunction, { platformName, brand, supportUrl }: StageConfiguration): void {
  fn.set('platformName', platformName);
  fn.set('brandColor', brand.color);
  if (brand.logoUrl) fn.set('brandLogo', brand.logoUrl);
  fn.set('supportUrl', supportUrl);
}

/** What is the operator's own: its name, and which links are. */
function knowOwn(fn: RelayFunction, stage: StageConfiguration, publicUrl: string): void {
  fn.set('platformName', stage.platformName);
  fn.set('ownLinkDomains', ownLinkDomains(stage, publicUrl).join(','));
}

/** By which rules a host is restricted by itself. */
function detect(fn: RelayFunction, { detection }: StageConfiguration): void {
  fn.set('detection', JSON.stringify(detection));
}

/** May have texts translated; the service asks another, in the function's name, which language one is in that nobody could tell. */
function translate(fn: RelayFunction, stage: StageConfiguration): void {
  const actions = ['translate:TranslateText', 'comprehend:DetectDominantLanguage'];
  askTranslator(fn, stage, {
    actions,
    reason: 'DetectDominantLanguage takes no resource, and TranslateText none but terminologies and parallel data.',
  });
}

/** May have templates translated, whose languages are known. */
function translateTemplates(fn: RelayFunction, stage: StageConfiguration): void {
  askTranslator(fn, stage, {
    actions: ['translate:TranslateText'],
    reason: 'TranslateText takes no resource but terminologies and parallel data.',
  });
}

function askTranslator(
  fn: RelayFunction,
  { translation }: StageConfiguration,
  { actions, reason }: { readonly actions: readonly string[]; readonly reason: string },
): void {
  fn.allow({ actions: [...actions], resources: ['*'] });
  Validations.of(fn).acknowledge({ id: 'AwsSolutions-IAM5[Resource::*]', reason });
  fn.set('translationBudget', String(translation.charactersPerDay));
  if (translation.region) fn.set('translationRegion', translation.region);
  if (translation.terminology)
    fn.set('terminology', `${translation.terminology.name}/${translation.terminology.version}`);
}

/** Where the care team is told of support requests, and answers them from. */
function tellSupport(fn: RelayFunction, { supportMailbox }: StageConfiguration): void {
  if (supportMailbox) fn.set('supportMailbox', supportMailbox);
}

/** How the API knows its callers. */
function identify(fn: RelayFunction, stage: StageConfiguration): void {
  const { roleClaim, identityClaim, personClaim, personNameClaim } = claimNames(stage);
  fn.set('roleClaim', roleClaim);
  fn.set('identityClaim', identityClaim);
  if (personClaim) fn.set('personClaim', personClaim);
  if (personNameClaim) fn.set('personNameClaim', personNameClaim);
  admitOrigins(fn, stage);
}

/** Whose tokens it believes where no gateway has looked at them. */
function believe(fn: RelayFunction, { issuer, audience }: Tokens): void {
  fn.set('tokenIssuer', issuer);
  fn.set('tokenAudience', audience.join(','));
  fn.set('tokenDiscovery', `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
}

function admitOrigins(fn: RelayFunction, { corsOrigins }: StageConfiguration): void {
  if (corsOrigins.length > 0) fn.set('corsOrigins', corsOrigins.join(','));
}
