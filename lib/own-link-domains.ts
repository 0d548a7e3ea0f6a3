import { Fn } from 'aws-cdk-lib';
import type { StageConfiguration } from './configuration.ts';

/**
 * Domains of the operator's: no link to them, or to what is below them, is foreign (B7).
 *
 * @param publicUrl where the API is found, known only as it is deployed where it has no domain of its own
 */
export const ownLinkDomains = (
  { domain, supportUrl, ownLinkDomains: named }: StageConfiguration,
  publicUrl: string,
): readonly string[] => [domain, new URL(supportUrl).hostname, hostOf(publicUrl), ...named];

/** Behind `https://`. */
const hostOf = (publicUrl: string): string => Fn.select(2, Fn.split('/', publicUrl));
