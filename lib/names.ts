/**
 * The name of a stage's resource that people type: queues, functions and log groups are named in `docs/runbook.md`.
 *
 * What holds data (table, buckets, keys) is named by CloudFormation, so that it can be replaced and is never guessed.
 */
export const nameOf = (stage: string, what: string): string => `foyer-${stage}-${what}`;

/** The only prefix under which SES writes received mail; the rest of the key is SES's message id. */
export const INBOUND_PREFIX = 'inbound/';

/** A construct's id of a kebab-case name: `receive-mail` becomes `ReceiveMail`. */
export const pascal = (name: string): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
