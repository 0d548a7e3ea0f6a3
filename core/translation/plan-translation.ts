import { checkFaithful, type LostKind, lostKinds, type ProtectedText } from './check-faithful.ts';
import { madeUp } from './made-up.ts';
import { partsOf, type TranslatedPart } from './parts-of.ts';
import { type ProtectedNames, protect } from './protect.ts';
import { readAnswer } from './read-answer.ts';
import { MOST_BYTES } from './split-sentences.ts';

/** One call of the service. */
export interface TranslationRequest {
  /** HTML of `MOST_BYTES` at most: a paragraph for each part. */
  readonly html: string;
  readonly parts: readonly TranslatedPart[];
}

/** What is asked of the service for a text, in order; nothing where there are no words to translate. */
export interface TranslationPlan {
  readonly original: ProtectedText;
  readonly requests: readonly TranslationRequest[];
  /** What stands after the last part. */
  readonly after: string;
  /** Of all requests (`charactersOf`). */
  readonly characters: number;
}

/** A text in another language, and what of the original it does not have. */
export interface TranslatedText {
  readonly text: string;
  /** Empty: it is faithful. Otherwise the original is shown first. */
  readonly lost: readonly LostKind[];
}

/** How `text` is translated: what is protected marked, lines and lists left out, as few calls as the service allows. */
export function planTranslation(text: string, names: ProtectedNames): TranslationPlan {
  const original = { text, spans: protect(text, names) };
  const { parts, after } = partsOf(original);
  const requests = packed(parts).map((packet) => ({ parts: packet, html: packet.map(({ html }) => html).join('') }));
  return { original, requests, after, characters: charactersOf(requests) };
}

/** What the service bills for: code points, marks and all. */
export const charactersOf = (requests: readonly TranslationRequest[]): number =>
  requests.reduce((sum, { html }) => sum + [...html].length, 0);

/** So many calls are the first, which tells the language, and then four at once: a few seconds, whoever waits. */
const MOST_REQUESTS = 5;

/** Whether a text is too long to be translated while somebody waits: beyond some 50,000 bytes of what the service gets. */
export const isTooLong = ({ requests }: TranslationPlan): boolean => requests.length > MOST_REQUESTS;

const ENCODER = new TextEncoder();

function packed(parts: readonly TranslatedPart[]): readonly (readonly TranslatedPart[])[] {
  const packets: TranslatedPart[][] = [];
  let room = 0;
  for (const part of parts) {
    const bytes = ENCODER.encode(part.html).length;
    if (bytes > room) {
      packets.push([]);
      room = MOST_BYTES;
    }
    packets.at(-1)?.push(part);
    room -= bytes;
  }
  return packets;
}

/**
 * The text that the answers make. Each line is checked against what was asked, and the whole against the original: what
 * came from another line is in one of them too much, and no link or address may be new.
 *
 * @param answers one for each request, in their order; an empty one counts as all lost
 */
export function joinTranslation(plan: TranslationPlan, answers: readonly string[]): TranslatedText {
  const joined = plan.requests.map((request, n) => joinAnswer(request, answers[n] ?? ''));
  const text = joined.map((answer) => answer.text).join('') + plan.after;
  const lost =
    plan.requests.length === 0 ? [] : [...checkFaithful(plan.original, text), ...madeUp(plan.original.text, text)];
  return { text, lost: lostKinds([...joined.flatMap((answer) => answer.lost), ...lost]) };
}

function joinAnswer({ parts }: TranslationRequest, answer: string): TranslatedText {
  const { paragraphs, inOrder } = readAnswer(answer);
  if (!inOrder || paragraphs.length !== parts.length) return outOfOrder(parts, paragraphs);
  const pairs = paragraphs.flatMap((words, n) => parts.slice(n, n + 1).map((part) => ({ part, words })));
  return {
    text: pairs.map(({ part, words }) => part.before + words).join(''),
    lost: pairs.flatMap(({ part, words }) => checkFaithful(part, words)),
  };
}

/** Whose line is whose can't be told: what came back as it came. */
function outOfOrder(parts: readonly TranslatedPart[], paragraphs: readonly string[]): TranslatedText {
  const before = parts.slice(0, 1).map((part) => part.before);
  return { text: [...before, paragraphs.join('\n')].join(''), lost: ['lines'] };
}
