import type { HttpHandler } from '../../adapters/lambda/http-handler.ts';
import { wantsPage } from '../../adapters/lambda/wants-page.ts';
import type { Brand } from '../../core/brand.ts';
import { problemPage } from '../../core/cancellation/cancellation-page.ts';
import type { PageProblem } from '../../core/cancellation/cancellation-texts.ts';
import { acceptedLanguage } from '../../core/notices/accepted-language.ts';
import { pageHeaders } from './page-headers.ts';

/** What a page says of a problem; of any other it says that it did not work. */
export const PAGE_PROBLEMS = {
  'link-expired': 'expired',
  'link-used': 'used',
  'link-superseded': 'superseded',
} as const satisfies Record<string, PageProblem>;

const BY_STATUS: ReadonlyMap<number | undefined, PageProblem> = new Map([
  [400, 'choose'],
  [404, 'unknown'],
]);

const LINK_ROUTE = /\/cancellation-requests\/\{token\}$/;

/** Whatever a person with a browser is refused with behind a link, faults too, becomes a page that says what to do. */
export const problemPages =
  (handler: HttpHandler, brand: Brand): HttpHandler =>
  async (event, context) => {
    const { headers } = event;
    const result = await handler(event, context);
    const { statusCode } = result;
    const isProblem = String(result.headers?.['Content-Type']).startsWith('application/problem+json');
    if (!isProblem || !LINK_ROUTE.test(event.routeKey) || !wantsPage(headers)) return result;
    const language = acceptedLanguage(headers['accept-language']);
    const page = problemPage(BY_STATUS.get(statusCode) ?? 'fault', language, brand);
    return { ...result, headers: { ...result.headers, ...pageHeaders(page, language) }, body: page.html };
  };
