import type { AtSign } from './at-sign.ts';

/** Names of the sign, and of the providers that they are told by, where all is written as one word. */
const GLUED_WORD =
  /^(\p{L}{2,40}?)(?:arrobase|arobase|arroba|klammeraffe|apenstaartje|apestaartje|małpa|malpa|собака|at|ät|ат)(?=(?:gmail|googlemail|hotmail|yahoo|ymail|outlook|icloud|protonmail|gmx|web|yandex|mail|wp|onet|interia|orange|free|laposte|ziggo|kpnmail|sapo|uol|яндекс|мейл|джимейл|гмейл)(?:dot|punkt|point|punto|punt|kropka|точка|ponto|com))/iu;
const LONGEST = 60;

/** "annaarrobagmailpuntocom": where the sign stands in the word from `start` to before `end`. */
export function gluedSignIn(text: string, start: number, end: number): AtSign | undefined {
  if (end - start > LONGEST) return undefined;
  const found = GLUED_WORD.exec(text.slice(start, end));
  if (!found) return undefined;
  const [all, local = ''] = found;
  return { start: start + local.length, end: start + all.length, kind: 'joined' };
}
