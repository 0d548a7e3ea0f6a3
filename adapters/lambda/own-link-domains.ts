import { settings } from './settings.ts';

/** The operator's own domains, from this function's settings. @throws where there are none */
export const ownLinkDomains = (): readonly string[] =>
  settings('ownLinkDomains')
    .ownLinkDomains.split(',')
    .map((domain) => domain.trim().toLowerCase());
