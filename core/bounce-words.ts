import type { UndeliverableReason } from './model.ts';

/** What a server's answer means. `no-such-host`: not even the address's domain is there. */
export type Finding = Exclude<UndeliverableReason, 'complaint'> | 'no-such-host';

/** More of an answer says nothing more; how long it is, the other server decides. */
const LONGEST = 1_000;

type Rule = readonly [RegExp, Finding];

/** Words that mean one thing whatever code stands beside them, the narrower first. Without accents, in lower case. */
const CERTAIN: readonly Rule[] = [
  [
    /\b(over ?)?quota|\bcota\b|storage allocation|out of (storage|space)|insufficient (disk|mailbox) space/,
    'mailbox-full',
  ],
  [/(mailbox|inbox|folder|account)( \S{1,80})?( is)? full|mailbox size limit|boite.{0,40}pleine/, 'mailbox-full'],
  [/postfach.{0,30}voll|postbus.{0,20}\bvol\b|buzon.{0,20}lleno|casella.{0,30}piena|caixa.{0,30}cheia/, 'mailbox-full'],
  [/skrzynka.{0,30}(pe[lł]na|przepe[lł]niona)|ящик.{0,40}(переполнен|полон)/, 'mailbox-full'],
  [/(message|mail|attachment|content)( is)? too (big|large|long)|size.{0,20}exceed|exceed.{0,30}size/, 'too-large'],
  [/zu gro(ß|ss)|trop (gros|volumineu)|demasiado grande|muito grande|troppo grande|te groot|zbyt du/, 'too-large'],
  [/слишком больш/, 'too-large'],
  [/at a rate|too quickly|rate limit|too many (messages|connections)|gr[ea]ylist|try again later/, 'unreachable'],
  [
    /sender.{0,30}(reject|denied|block|not exist|invalid|unknown|verif)|client host|your (host|ip)|reverse dns/,
    'rejected',
  ],
  [/(domain|host)( name)?( is| was)? (not found|unknown|invalid)|invalid domain|nxdomain|unroutable/, 'no-such-host'],
  [/(domain|host)( name)? does ?n[o']t? ?t? exist/, 'no-such-host'],
  [
    /unknown (user|recipient|address|mailbox|local)|no such (user|recipient|address|mailbox|account|person)/,
    'unknown-address',
  ],
  [/(user|recipient|mailbox|account|address)( \S{1,80})?( is| has been| was)? (unknown|not found)/, 'unknown-address'],
  [
    /(user|recipient|mailbox|account|address)( \S{1,80})?( is| has been| was)? (invalid|unavailable)/,
    'unknown-address',
  ],
  [
    /(user|recipient|mailbox|account|address)( \S{1,80})?( is| has been)? (disabled|inactive|discontinued)/,
    'unknown-address',
  ],
  [/does(n't| not) (exist|have an? \S{1,80} account)|invalid (mailbox|recipient)/, 'unknown-address'],
  [/recipient address rejected: access denied|no mailbox here/, 'unknown-address'],
  [
    /(benutzer|empfanger|adresse|konto|postfach).{0,30}(unbekannt|existiert nicht|nicht gefunden|ungultig)/,
    'unknown-address',
  ],
  [
    /(utilisateur|destinataire|adresse|compte|boite).{0,40}(inconnu|invalide|introuvable|n.existe|inexistant)/,
    'unknown-address',
  ],
  [
    /(usuario|destinatario|direccion|cuenta|buzon).{0,30}(desconocid|no existe|inexistente|no encontrad)/,
    'unknown-address',
  ],
  [
    /(usuario|destinatario|conta|endereco|caixa).{0,30}(nao encontrad|inexistente|desconhecid|nao existe)/,
    'unknown-address',
  ],
  [/(utente|destinatario|casella|indirizzo).{0,30}(sconosciut|inesistente|non esiste|non trovat)/, 'unknown-address'],
  [/(gebruiker|ontvanger|adres|postbus).{0,30}(onbekend|bestaat niet|niet gevonden)/, 'unknown-address'],
  [
    /(uzytkownik|użytkownik|odbiorca|konto|adres|skrzynka).{0,30}(nieznan|nie istnieje)|nie ma takiego/,
    'unknown-address',
  ],
  [/(пользовател|получател|ящик|адрес).{0,40}(не наиден|не существует|неизвест|отключен)/, 'unknown-address'],
];

/** Words that count where no enhanced status says better. */
const LIKELY: readonly Rule[] = [
  [/spam|virus|malware|block|black ?list|polic(y|ies)|reputation|\b(dmarc|spf|dkim|dnsbl|rbl)\b|content/, 'rejected'],
  [/tim(ed?|ing) ?out|connection (refused|lost|reset|dropped)|could not connect|unreachable|no answer/, 'unreachable'],
  [/(recipient|address).{0,10}(rejected|refused)/, 'unknown-address'],
  [/rejected|refused|denied|not (accepted|allowed|authorized|permitted)|prohibited|relay/, 'rejected'],
];

/** What the plain reply codes say (RFC 5321, 4.2.3; RFC 7504 for 521 and 556). */
const BY_REPLY: Readonly<Record<string, Finding>> = {
  '421': 'unreachable',
  '450': 'unreachable',
  '451': 'unreachable',
  '452': 'unreachable',
  '521': 'unknown-address',
  '550': 'unknown-address',
  '551': 'unknown-address',
  '552': 'mailbox-full',
  '553': 'unknown-address',
  '554': 'rejected',
  '556': 'unknown-address',
};

/** What a server's words surely mean. Takes as long as they are, up to a thousand characters. */
export const certainly = (words: string): Finding | undefined => firstOf(CERTAIN, words);

/** What they mean where nothing surer is known: by what they say, then by their reply code. */
export const likely = (words: string): Finding | undefined => firstOf(LIKELY, words) ?? ofReply(words);

function firstOf(rules: readonly Rule[], words: string): Finding | undefined {
  const folded = fold(words);
  return rules.find(([pattern]) => pattern.test(folded))?.[1];
}

/** `smtp; 550 no` gives what 550 says. */
const ofReply = (words: string): Finding | undefined =>
  BY_REPLY[/\b[45]\d\d\b/.exec(words.slice(0, LONGEST))?.[0] ?? ''];

const fold = (words: string): string =>
  words
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s-]+/g, ' ')
    .toLowerCase();
