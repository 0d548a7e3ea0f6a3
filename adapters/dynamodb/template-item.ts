import { templateKey } from '../../core/contract/table.ts';
import type { Instant } from '../../core/model.ts';
import type { Template, TemplateTexts } from '../../core/templates/template.ts';
import { type Attributes, number, oneOf, optionalMap, optionalText, optionalTexts, text } from './attributes.ts';
import { packText, unpackText } from './packed-text.ts';
import { LATE, readSendRule } from './send-rule-item.ts';

/** A template as it is stored: its texts as one, packed where they are long. */
export const templateItem = ({ texts, ...template }: Template): Attributes => ({
  ...templateKey(template.hostId, template.id),
  ...template,
  texts: packText(JSON.stringify(texts)),
});

/**
 * What a template leaves behind: its place, without a word of it, until the table's time to live takes that as well. Nobody
 * may delete in the table (ADR 0010).
 */
export const removedItem = ({ hostId, id, revision }: Template, now: Instant): Attributes => ({
  ...templateKey(hostId, id),
  revision: revision + 1,
  removedAt: now,
  expiresAt: Math.floor(Date.parse(now) / 1000),
});

/** Reads what {@link templateItem} made; undefined of one that was taken away. */
export function readTemplate(item: Attributes): Template | undefined {
  if (item['removedAt'] !== undefined) return undefined;
  return {
    id: text(item, 'id'),
    hostId: text(item, 'hostId'),
    revision: number(item, 'revision'),
    name: text(item, 'name'),
    listingIds: optionalTexts(item, 'listingIds'),
    texts: readTexts(unpackText(item, 'texts')),
    fallback: optionalText(item, 'fallback'),
    send: optionalMap(item, 'send', readSendRule),
    late: oneOf(item, 'late', LATE),
    createdAt: text(item, 'createdAt'),
    changedAt: text(item, 'changedAt'),
  };
}

/** In the order in which they were given: the first may stand in for a language that is not there. */
function readTexts(packed: string): TemplateTexts {
  const texts: Attributes = JSON.parse(packed);
  return Object.fromEntries(Object.keys(texts).map((language) => [language, text(texts, language)]));
}
