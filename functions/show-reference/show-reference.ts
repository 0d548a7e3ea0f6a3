import { createHash } from 'node:crypto';
import { publicEndpoint } from '../../adapters/lambda/endpoint.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { preferredLanguage } from '../../core/notices/preferred-language.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { SUPPORT_PAGE_STYLE, supportPage } from '../../core/support/support-page.ts';

/** What is shown: built with the code, so that it describes what runs. */
interface Reference {
  readonly openapi: object;
  readonly page: { readonly html: string; readonly styleHash: string };
}

/** The reference may be kept for a few minutes; it holds nobody's data. */
const KEPT = { 'Cache-Control': 'public, max-age=300' };

const SUPPORT_STYLE_HASH = `sha256-${createHash('sha256').update(SUPPORT_PAGE_STYLE).digest('base64')}`;

/** A page that loads nothing and runs nothing; its one style sheet is named by its hash. */
const pageHeaders = (styleHash: string) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src '${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
});

/** `GET /openapi.json`, `GET /docs`, and `GET /support` in the reader's language. */
export function showReference({ openapi, page }: Reference) {
  const data: Reply = { status: 200, headers: KEPT, body: JSON.stringify(openapi) };
  const shown: Reply = {
    status: 200,
    headers: { ...KEPT, ...pageHeaders(page.styleHash) },
    body: page.html,
  };
  return {
    getOpenapi: publicEndpoint(REQUESTS.getOpenapi, async () => data),
    getDocs: publicEndpoint(REQUESTS.getDocs, async () => shown),
    getSupportPage: publicEndpoint(REQUESTS.getSupportPage, async ({ headers }) => ({
      status: 200,
      headers: { ...KEPT, ...pageHeaders(SUPPORT_STYLE_HASH), Vary: 'Accept-Language' },
      body: supportPage(preferredLanguage(headers['accept-language'])),
    })),
  };
}
