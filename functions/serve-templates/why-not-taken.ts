import { invalidRequest } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { Template } from '../../core/templates/template.ts';
import { listingViolations, textViolations } from '../../core/views/template-violations.ts';
import type { ServeTemplatesDeps } from './deps.ts';

type Told = Pick<Template, 'texts' | 'listingIds'>;

/** 400 with everything in a template's texts and listings that keeps it from being taken; undefined where nothing does. */
export async function whyNotTaken(
  { registry }: Pick<ServeTemplatesDeps, 'registry'>,
  hostId: string,
  { texts, listingIds = [] }: Told,
): Promise<Reply | undefined> {
  const listings = await registry.listings(listingIds);
  const body = [...textViolations({ texts }), ...listingViolations(listings.map((each) => each?.hostId === hostId))];
  return body.length > 0 ? invalidRequest({ body }) : undefined;
}
