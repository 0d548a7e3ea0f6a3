import type { StageConfiguration } from './configuration.ts';

/** The attributes of Foyer's own user pool. Only an administrator can set them. */
export const POOL_ATTRIBUTES = { role: 'role', identity: 'identity' } as const;

/** Claims of a token that tell the caller's role and identity, and which of the people who share one; an issuer need not. */
export const claimNames = ({ identity }: Pick<StageConfiguration, 'identity'>) => ({
  roleClaim: identity?.roleClaim ?? `custom:${POOL_ATTRIBUTES.role}`,
  identityClaim: identity?.identityClaim ?? `custom:${POOL_ATTRIBUTES.identity}`,
  personClaim: identity ? identity.personClaim : 'sub',
  personNameClaim: identity ? identity.personNameClaim : 'name',
});
