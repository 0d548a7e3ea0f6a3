import type { ServeInquiriesDeps } from './deps.ts';
import { postInquiry } from './post-inquiry.ts';

/** What guests ask about a listing before they book. */
export const serveInquiries = (deps: ServeInquiriesDeps) => ({ postInquiry: postInquiry(deps) });
