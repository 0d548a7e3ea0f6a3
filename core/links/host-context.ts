import { GOING_ON, JOINING, WEB_WORDS } from './link-words.ts';
import type { ReadHost } from './read-host.ts';

/** A host and what stands around it. */
export interface HostInText {
  readonly text: string;
  readonly host: ReadHost;
  /** A scheme or two slashes stand before it, or a path, a query, a port after it. */
  readonly told: boolean;
  /** Where what was recognized ends. */
  readonly end: number;
}

const CONTEXT = 48;
const WORDS_BEFORE = 3;

/** Whether one of the words before it tells of the web. */
export const isOfWeb = ({ text, host }: HostInText): boolean => tellsOfWeb(text, host.start);

/** Whether one of the words before `start` tells of the web. */
export function tellsOfWeb(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT), start).toLowerCase();
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1);
  return (line.match(/\p{L}+/gu) ?? []).slice(-WORDS_BEFORE).some((word) => WEB_WORDS.has(word));
}

const after = ({ text, end }: HostInText): string => text.slice(end, end + CONTEXT);

/** The words on both sides of it, in lower case. */
export function wordsAround({ text, host, end }: HostInText): readonly string[] {
  const around = `${text.slice(Math.max(0, host.start - CONTEXT), host.start)} ${text.slice(end, end + CONTEXT)}`;
  return around.toLowerCase().split(/[^\p{L}]+/u);
}

/** Whether the sentence, the line or a bracket ends after it. */
export const isEnd = (found: HostInText): boolean => /^(?:$|\s*[,;.!?)\]>"'|»*]|\s*\n|\s+$|\s[-(–])/.test(after(found));

/** Whether the whole sentence ends after it. */
export const isSentenceEnd = (found: HostInText): boolean => /^(?:$|[.!?)\n]|\s*$)/.test(after(found));

/** The word after it, in lower case. */
export const nextWord = (found: HostInText): string => {
  const [, word = ''] = /^ +([\p{L}']+)/u.exec(after(found)) ?? [];
  return word.toLowerCase();
};

/** Whether the sentence goes on as it would after a name. */
export function isFollowed(found: HostInText): boolean {
  const next = nextWord(found);
  return JOINING.has(next) || GOING_ON.has(next);
}

const LATIN_ONLY = /^[!-~]+$/;
const OTHER_SCRIPT = /[\u0400-\u04ff\u0600-\u06ff]/;
const BESIDE = 3;

/** Latin letters among Cyrillic or Arabic ones: no two words of the sentence. */
export const isForeign = ({ text, host, end }: HostInText): boolean =>
  LATIN_ONLY.test(host.name) &&
  OTHER_SCRIPT.test(text.slice(Math.max(0, host.start - BESIDE), host.start) + text.slice(end, end + BESIDE));
