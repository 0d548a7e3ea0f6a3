import type { WrittenPage } from '../../core/cancellation/web-page.ts';

/**
 * The headers of a page behind a link: it loads nothing, runs nothing, is kept nowhere, stands in no frame, and tells
 * no site where it was.
 */
export const pageHeaders = ({ styleHash }: Pick<WrittenPage, 'styleHash'>, language: string) => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Language': language,
  'Content-Security-Policy': `default-src 'none'; style-src '${styleHash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
  Vary: 'Accept',
});
