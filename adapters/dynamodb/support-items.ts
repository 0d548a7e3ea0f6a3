import { aliasKey, careKey, ownSupportKey, supportKey, supportRatesKey } from '../../core/contract/table.ts';
import type { Rate } from '../../core/model.ts';
import { NO_SUPPORT_RATES, ratesEnd, type SupportRates } from '../../core/support/support-limits.ts';
import {
  type Agent,
  type CareMessage,
  type Requester,
  SUPPORT_STATES,
  type SupportEnd,
  type SupportRequest,
} from '../../core/support/support-request.ts';
import { type Attributes, map, number, oneOf, optionalMap, optionalText, text } from './attributes.ts';
import { readNotes, readOrigin } from './message-item.ts';
import { packWords, unpackWords } from './packed-text.ts';

/** In which partition of the index of cases a request stands while in `state`. */
export const supportCases = (state: string): string => `support#${state}`;

/** Where a request stands among others, newest last: by when it was asked, which never changes. */
export const filedAt = ({ at, id }: Pick<SupportRequest, 'at' | 'id'>): string => `${at}#${id}`;

/** A request as it is stored. */
export const supportItem = (request: SupportRequest): Attributes => ({
  ...request,
  ...supportKey(request.id),
  cases: supportCases(request.state),
  filedAt: filedAt(request),
});

/** Reads a request as {@link supportItem} made it. */
export const readSupportRequest = (item: Attributes): SupportRequest => ({
  id: text(item, 'id'),
  revision: number(item, 'revision'),
  state: oneOf(item, 'state', SUPPORT_STATES),
  topic: text(item, 'topic'),
  by: readRequester(map(item, 'by')),
  name: optionalText(item, 'name'),
  conversationId: optionalText(item, 'conversationId'),
  bookingId: optionalText(item, 'bookingId'),
  aliases: readAliases(map(item, 'aliases')),
  at: text(item, 'at'),
  seq: number(item, 'seq'),
  lastMessage: readLast(map(item, 'lastMessage')),
});

const readRequester = (item: Attributes): Requester => ({
  role: oneOf(item, 'role', ['guest', 'host']),
  id: text(item, 'id'),
});

const readAliases = (item: Attributes): SupportRequest['aliases'] => ({
  support: text(item, 'support'),
  requester: text(item, 'requester'),
});

const readLast = (item: Attributes): SupportRequest['lastMessage'] => ({
  id: text(item, 'id'),
  at: text(item, 'at'),
  author: readCareAuthor(item),
});

const readCareAuthor = (item: Attributes): CareMessage['author'] => oneOf(item, 'author', ['guest', 'host', 'support']);

/** Points to a requester's own request. */
export const ownSupportItem = ({ id, by, at }: SupportRequest): Attributes => ({
  ...ownSupportKey(by.role, by.id, at, id),
  requestId: id,
});

/** Points from an alias to the request, and says which end it stands for. */
export const supportAliasItem = ({ id, aliases }: SupportRequest, end: SupportEnd): Attributes => ({
  ...aliasKey(aliases[end]),
  requestId: id,
  end,
});

export const readEnd = (item: Attributes): SupportEnd => oneOf(item, 'end', ['requester', 'support']);

/** A message of a request as it is stored, once and for good. */
export const careItem = ({ text: words, original, ...message }: CareMessage): Attributes => ({
  ...message,
  ...careKey(message.requestId, message.seq),
  ...packWords({ text: words, original }),
});

/** Reads a message as {@link careItem} made it. */
export const readCareMessage = (item: Attributes): CareMessage => ({
  id: text(item, 'id'),
  ...readCarePlace(item),
  at: text(item, 'at'),
  via: oneOf(item, 'via', ['api', 'mail']),
  ...unpackWords(item),
  notes: readNotes(item),
  agent: optionalMap(item, 'agent', readAgent),
  mail: optionalMap(item, 'mail', readOrigin),
});

/** Reads which message it is, and who wrote it. */
export const readCarePlace = (item: Attributes): Pick<CareMessage, 'requestId' | 'seq' | 'author'> => ({
  requestId: text(item, 'requestId'),
  seq: number(item, 'seq'),
  author: readCareAuthor(item),
});

const readAgent = (item: Attributes): Agent => ({
  role: oneOf(item, 'role', ['platform', 'support']),
  id: text(item, 'id'),
});

/** How much a requester wrote; it goes by its time to live, in seconds, when nothing of it counts any more. */
export const ratesItem = ({ role, id }: Requester, rates: SupportRates): Attributes => ({
  ...rates,
  ...supportRatesKey(role, id),
  expiresAt: Math.ceil(Date.parse(ratesEnd(rates)) / 1000),
});

/** Reads rates as {@link ratesItem} made them; none where there is no item. */
export const readRates = (item: Attributes | undefined): SupportRates =>
  item
    ? {
        revision: number(item, 'revision'),
        requests: optionalMap(item, 'requests', readRate),
        messages: optionalMap(item, 'messages', readRate),
      }
    : NO_SUPPORT_RATES;

const readRate = (item: Attributes): Rate => ({ from: text(item, 'from'), count: number(item, 'count') });
