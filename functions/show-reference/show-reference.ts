import { publicEndpoint } from '../../adapters/lambda/endpoint.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';

/** What is shown: built with the code, so that it describes what runs. */
interface Reference {
  readonly openapi: object;
  readonly page: { readonly html: string; readonly styleHash: string };
}

/** The reference may be kept for a few minutes; it holds nobody's data. */
const KEPT = { 'Cache-Control': 'public, max-age=300' };

/** `GET /openapi.json` and `GET /docs`. The page loads nothing and runs nothing; its one style sheet is named by its hash. */
export function showReference({ openapi, page }: Reference) {
  const data: Reply = { status: 200, headers: KEPT, body: JSON.stringify(openapi) };
  const shown: Reply = {
    status: 200,
    headers: {
      ...KEPT,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src '${page.styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    },
    body: page.html,
  };
  return {
    getOpenapi: publicEndpoint(REQUESTS.getOpenapi, async () => data),
    getDocs: publicEndpoint(REQUESTS.getDocs, async () => shown),
  };
}
