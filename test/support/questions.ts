import type { OwnNames } from '../../core/own-names.ts';
import type { PublicPlace } from '../../core/questions/public-place.ts';
import type { Question } from '../../core/questions/question.ts';
import { aHost, aListing } from './facts.ts';

export const OWN: OwnNames = { domain: 'foyer.test', ownLinkDomains: ['foyer.test'], platformName: 'Foyer' };

/** A listing's page. */
export const aPlace = (facts: Partial<PublicPlace> = {}): PublicPlace => ({
  listing: aListing(),
  host: aHost(),
  own: OWN,
  ...facts,
});

/** What a host is restricted by. */
export const RESTRICTED = {
  restrictions: {
    links: { id: 'r-1', since: '2026-02-01T00:00:00.000Z', reason: 'Links to many guests.', cause: 'platform' },
  },
} as const;

/** A question that waits for its host, unless told otherwise. */
export const aQuestion = (facts: Partial<Question> = {}): Question => ({
  id: '01k7q9m2x5w8r1t6n4c0',
  revision: 1,
  listingId: 'l-1',
  hostId: 'h-1',
  guestId: 'g-1',
  state: 'open',
  asked: { text: 'Is there parking?', notes: [] },
  language: 'en',
  askedAt: '2026-02-01T10:00:00.000Z',
  helpful: 0,
  alias: 'question-12ab3456cd78@reply.foyer.test',
  seq: 1,
  ...facts,
});

export const ANSWERED: Partial<Question> = {
  state: 'answered',
  answer: { text: 'Yes, in front of the house.', notes: [], at: '2026-02-01T11:00:00.000Z' },
  answeredAt: '2026-02-01T11:00:00.000Z',
  revision: 2,
  seq: 2,
};
