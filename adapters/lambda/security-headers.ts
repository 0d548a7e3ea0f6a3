/**
 * Headers that tell browsers to keep to HTTPS, to the declared type, and to hand nothing on to other sites.
 *
 * The Content-Security-Policy goes with each answer: the middleware's own can't do without `upgrade-insecure-requests`,
 * which would break the reference page's links where it is served without TLS.
 */
export const SECURITY_HEADERS = {
  contentSecurityPolicy: false,
  crossOriginEmbedderPolicy: false,
  dnsPrefetchControl: false,
  downloadOptions: false,
  originAgentCluster: false,
  permissionsPolicy: false,
  permittedCrossDomainPolicies: false,
  reportingEndpoints: false,
  reportTo: false,
  strictTransportSecurity: { maxAge: 365 * 24 * 60 * 60, includeSubDomains: true, preload: false },
} as const;

/** For answers that are data: nothing in them is loaded, framed or run. */
export const DATA_ONLY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
