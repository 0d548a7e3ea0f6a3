import { chooseText } from '../templates/choose-text.ts';
import { parseTemplate } from '../templates/parse-template.ts';
import type { Placeholder } from '../templates/placeholders.ts';
import { readerFormats } from '../templates/reader-formats.ts';
import { renderTemplate } from '../templates/render-template.ts';
import type { Template, TemplateFacts } from '../templates/template.ts';
import type { WrittenTemplate } from '../templates/write-template.ts';
import type { PublicPlace } from './public-place.ts';

type Written = Pick<WrittenTemplate, 'text' | 'language' | 'missing'>;

/**
 * A template's text as the answer to a question in `language` (B9, B10), from what is known of listing and host. Whatever else
 * it names is missing: everybody reads the answer, and no booking is theirs.
 */
export function writeAnswer(
  template: Pick<Template, 'texts' | 'fallback'>,
  place: Omit<PublicPlace, 'own'>,
  language: string,
): Written {
  const chosen = chooseText(template, language, place.host.language);
  const parsed = parseTemplate(chosen.text);
  // a stored text that can't be read any more, by rules that came after it, has nothing to show
  if (!parsed.ok) return { text: '', language: chosen.language, missing: parsed.error.map(({ code }) => code) };
  return { ...renderTemplate(parsed.value, publicFacts(place, chosen.language)), language: chosen.language };
}

/** What everybody may know. Whatever it holds, the text is judged as any answer is. */
function publicFacts({ listing, host }: Omit<PublicPlace, 'own'>, language: string): TemplateFacts {
  const timeOf = (clock: string | undefined): string | undefined =>
    clock && readerFormats(language, language).time.format(new Date(`1970-01-01T${clock}:00Z`));
  const facts: Readonly<Partial<Record<Placeholder, string | undefined>>> = {
    'host.name': host.name,
    'listing.name': listing.name,
    'listing.address': listing.address,
    'listing.directions': listing.directions,
    'listing.parking': listing.parking,
    'booking.checkInTime': timeOf(listing.checkInTime),
    'booking.checkOutTime': timeOf(listing.checkOutTime),
  };
  const known = new Map(Object.entries(facts));
  return { get: (name) => known.get(name)?.trim() || undefined };
}
