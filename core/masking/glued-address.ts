import type { Span } from './span.ts';

/** A sign inside a word. */
export interface GluedSign extends Span {
  readonly kind: 'joined';
}

/** Names of the sign, and of the providers that they are told by, where all is written as one word. */
const WHOLE =
  /^(\p{L}{0,40}?)(?:arrobase|arobase|arroba|klammeraffe|apenstaartje|apestaartje|małpa|malpa|собака|at|ät|ат)(?=(?:gmail|googlemail|hotmail|yahoo|ymail|outlook|icloud|protonmail|gmx|яндекс|джимейл|гмейл)(?:$|dot|punkt|point|punto|punt|kropka|точка|ponto|com)|(?:web|yandex|mail|wp|onet|interia|orange|free|laposte|ziggo|kpnmail|sapo|uol|мейл)(?:dot|punkt|point|punto|punt|kropka|точка|ponto|com))/iu;
/** "johnATmail", capitals between small letters; "johnatgmail.com", before the name of a provider. */
const PARTLY =
  /(?<=[\p{Ll}\d])(?:(?:AT|ARROBA|AROBASE|ARROBASE|KLAMMERAFFE|APENSTAARTJE|MAŁPA|MALPA|СОБАКА)(?=\p{Ll})|at(?=gmail|googlemail|hotmail|yahoo|outlook|icloud|protonmail|gmx|yandex))/u;
const LONGEST = 60;

/** The sign in a word of letters that has it, and the rest of an address, glued to it: "annaarrobagmailpuntocom". */
export function gluedSignIn(text: string, { start, end }: Span): GluedSign | undefined {
  if (end - start > LONGEST) return undefined;
  const from = Math.max(0, start - 1);
  const partly = PARTLY.exec(text.slice(from, end));
  if (partly) return { start: from + partly.index, end: from + partly.index + partly[0].length, kind: 'joined' };
  const [all = '', local = ''] = WHOLE.exec(text.slice(start, end)) ?? [];
  return all === '' || (local === '' && !/\d/.test(text.charAt(start - 1)))
    ? undefined
    : { start: start + local.length, end: start + all.length, kind: 'joined' };
}
