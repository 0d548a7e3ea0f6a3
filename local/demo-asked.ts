import * as z from 'zod/mini';
import { callerOf } from './demo-caller.ts';

/** Somebody who has not booked: asks in public about one listing, and the host of another, which takes inquiries, by message. */
const ASKER = 'demo-asking-guest';
const GUEST = { name: 'Lea Brandt', address: 'lea.brandt@example.org', language: 'de' };
const PAGE = '/listings/demo-stay-listing/questions';
const INQUIRIES = '/listings/demo-rental-pay-per-booking-listing/inquiries';

const page = z.object({ items: z.array(z.object({ id: z.string() })) });

/** One public question with its answer, and one inquiry, unless they are there from an earlier run. @param start of the stay that is asked about */
export async function seedAsked(url: string, start: string): Promise<void> {
  const guest = await callerOf(url, 'guest', ASKER);
  const host = await callerOf(url, 'host', 'demo-stay-host');
  if (z.parse(page, await guest('GET', '/conversations')).items.length === 0)
    await guest('POST', INQUIRIES, {
      text: 'Ist das Haus in dieser Zeit frei, und dürfen wir einen Hund mitbringen?',
      start,
      guest: GUEST,
    });
  if (z.parse(page, await host('GET', PAGE)).items.length > 0) return;
  const asked = await guest('POST', PAGE, { text: 'Gibt es am See ein Boot für Gäste?', language: 'de' });
  const { id } = z.parse(z.object({ id: z.string() }), asked);
  const text = 'Yes, a rowing boat for four. The oars are in the shed beside the jetty.';
  await host('PUT', `${PAGE}/${id}/answer`, { text, language: 'en' });
}

/** What one may try with them. */
export const askedTour = (url: string): readonly string[] => [
  'What was asked in public about the cabin, in English too, and as anybody reads it; and the inquiry, as its host does:',
  `  curl -s "${url}${PAGE}?translateTo=en"`,
  `  TOKEN=$(curl -s ${url}/local/tokens -d '{"role":"host","id":"demo-rental-pay-per-booking-host"}' | cut -d'"' -f4)`,
  `  curl -s "${url}/conversations?state=awaiting-answer" -H "authorization: Bearer $TOKEN"`,
];
