import type { ProposedAttachment } from '../../attachments.ts';
import type { FileSigns } from '../../detection/signs.ts';
import { hidePhrases, hidesDemands, judgePhrases, kindsIn, phraseSettingOf } from '../../phrases/judge-phrases.ts';
import { placesIn } from '../../restrictions/judge-links.ts';
import type { Enclosure } from './enclosure.ts';

/** Links of a file that are kept: as many as tell what it is, and never too much for an item. */
const MOST_LINKS = 20;

/** What of the words of a file, and of the files in it, is held against who sends it (B7, N10, V3, G19). */
export function fileSigns(
  words: readonly string[],
  within: readonly ProposedAttachment[],
  { context, side, ...own }: Enclosure,
): FileSigns {
  const inner = within.flatMap(({ signs }) => signs ?? []);
  const links = side === 'host' ? placesIn(words, own.ownLinkDomains) : [];
  const demands = kindsIn(words, phraseSettingOf(context, side, own));
  return {
    links: [...links, ...inner.flatMap((each) => each.links)].slice(0, MOST_LINKS),
    demands: [...new Set([...demands, ...inner.flatMap((each) => each.demands)])],
  };
}

/** Words without the demands that the program hides. */
export function hideDemands(words: string, { context, side, ...own }: Enclosure): string {
  const setting = phraseSettingOf(context, side, own);
  return hidesDemands(setting) ? hidePhrases(words, judgePhrases(words, setting), setting.own) : words;
}
