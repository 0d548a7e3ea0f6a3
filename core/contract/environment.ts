/**
 * Names of the settings that a function reads from its environment.
 *
 * A construct in `lib` that grants a permission sets the name that goes with it; the local stack sets the same names.
 */
export const ENVIRONMENT = {
  table: 'TABLE_NAME',
  mailBucket: 'MAIL_BUCKET',
  mediaBucket: 'MEDIA_BUCKET',
  archiveBucket: 'ARCHIVE_BUCKET',
  exportBucket: 'EXPORT_BUCKET',
  uploadBucket: 'UPLOAD_BUCKET',
  inboundQueue: 'INBOUND_QUEUE_URL',
  deliveryQueue: 'DELIVERY_QUEUE_URL',
  translationQueue: 'TRANSLATION_QUEUE_URL',
  noticeQueue: 'NOTICE_QUEUE_URL',
  archiveQueue: 'ARCHIVE_QUEUE_URL',
  exportQueue: 'EXPORT_QUEUE_URL',
  scheduleQueue: 'SCHEDULE_QUEUE_URL',
  sendQueue: 'SEND_QUEUE_URL',
  digestQueue: 'DIGEST_QUEUE_URL',
  responseQueue: 'RESPONSE_QUEUE_URL',
  searchQueue: 'SEARCH_QUEUE_URL',
  liveQueue: 'LIVE_QUEUE_URL',
  scanQueue: 'SCAN_QUEUE_URL',
  eventBus: 'EVENT_BUS_NAME',
  /** Where events are posted to: a list of `WebhookSetting` as JSON. */
  webhooks: 'WEBHOOKS',
  configurationSet: 'CONFIGURATION_SET',
  /** KMS key that signs exports (ECDSA on P-256). */
  exportKey: 'EXPORT_KEY_ID',
  /** KMS key that signs links in mails (HMAC with SHA-256). */
  linkKey: 'LINK_KEY_ID',
  /** Where the API is found by those who get a link, without a slash at the end. */
  publicUrl: 'PUBLIC_URL',
  /** Where one connects for live updates (`wss:`). */
  liveUrl: 'LIVE_URL',
  /** Where such connections are written to. */
  liveEndpoint: 'LIVE_ENDPOINT',
  /** Where the care team is told of support requests; absent: nowhere. */
  supportMailbox: 'SUPPORT_MAILBOX',
  mailDomain: 'MAIL_DOMAIN',
  /** Domains that no link to them or below them is foreign, comma-separated. */
  ownLinkDomains: 'OWN_LINK_DOMAINS',
  /** When hosts are restricted by themselves (N10): `DetectionRules` as JSON. */
  detection: 'DETECTION',
  platformName: 'PLATFORM_NAME',
  brandColor: 'BRAND_COLOR',
  brandLogo: 'BRAND_LOGO_URL',
  supportUrl: 'SUPPORT_URL',
  roleClaim: 'ROLE_CLAIM',
  identityClaim: 'IDENTITY_CLAIM',
  /** Claim that tells people who share an identity apart; absent: they are not. */
  personClaim: 'PERSON_CLAIM',
  personNameClaim: 'PERSON_NAME_CLAIM',
  /** Whose tokens are believed where a call may come with one and need not: `iss`. */
  tokenIssuer: 'TOKEN_ISSUER',
  /** For whom such tokens must be made: `aud` (or `client_id`), comma-separated. */
  tokenAudience: 'TOKEN_AUDIENCE',
  /** Where the issuer says where its keys are (OpenID Connect Discovery). */
  tokenDiscovery: 'TOKEN_DISCOVERY',
  corsOrigins: 'CORS_ORIGINS',
  rateLimits: 'RATE_LIMITS',
  /** Characters that the deployment may have translated in a day. */
  translationBudget: 'TRANSLATION_CHARACTERS_PER_DAY',
  /** Where Amazon Translate is asked; absent: where the function runs. */
  translationRegion: 'TRANSLATION_REGION',
  /** The operator's own words in Amazon Translate: `name/version`; absent: none. */
  terminology: 'TRANSLATION_TERMINOLOGY',
} as const;

export type Setting = keyof typeof ENVIRONMENT;
