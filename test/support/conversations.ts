import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import type { Booking, ConversationContext, Guest, Host, Listing, MessageDraft } from '../../core/model.ts';
import { aBooking, aGuest, aHost, aListing } from './facts.ts';

let made = 0;

export interface Registering {
  readonly host?: Partial<Host>;
  readonly listing?: Partial<Listing>;
  readonly guest?: Partial<Guest>;
  readonly booking?: Partial<Booking>;
}

/** A conversation of its own host, listing, guest and booking in the table, registered as the platform does. */
export async function aRegisteredConversation(
  { client, tableName }: { readonly client: DynamoDBClient; readonly tableName: string },
  facts: Registering = {},
): Promise<ConversationContext> {
  const n = ++made;
  const registry = dynamoRegistry(client, tableName);
  const host = aHost({ hostId: `host-${n}`, ...facts.host });
  const listing = aListing({ listingId: `listing-${n}`, hostId: host.hostId, ...facts.listing });
  await registry.putHost(host);
  await registry.putListing(listing);
  const registered = await registry.putBooking(
    listing.listingId,
    aGuest({ id: `guest-${n}`, ...facts.guest }),
    aBooking({ bookingId: `booking-${n}`, ...facts.booking }),
    () => ({
      conversationId: `conv${n}`,
      aliases: { guest: `guest${n}@guest.foyer.test`, host: `host${n}@partner.foyer.test` },
    }),
    '2026-02-06T13:00:00.000Z',
  );
  if (registered.kind !== 'registered') throw new Error(registered.kind);
  return registered.context;
}

/** A message as it is decided, before it has its place. */
export const aDraft = (draft: Partial<MessageDraft> = {}): MessageDraft => ({
  at: '2026-02-07T10:00:00.000Z',
  author: 'guest',
  via: 'api',
  text: 'When can we come?',
  attachments: [],
  notes: [],
  ...draft,
});
