/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Chance = () => number;
type Mutation = (mail: Buffer, chance: Chance, other: Buffer) => Buffer;

const below = (chance: Chance, limit: number): number => Math.floor(chance() * limit);
const place = (mail: Buffer, chance: Chance): number => below(chance, mail.length + 1);

/** What parsers stumble over: ends, quotes, brackets, encodings that were begun and not ended. */
const STUMBLES = [
  ...[
    '\r\n\r\n',
    '\r\n',
    '\r',
    '\n',
    '\0',
    '"',
    '\\',
    '(',
    '((((',
    ')',
    '<',
    '>',
    '=',
    '=?',
    '?=',
    '=?utf-8?B?',
    '%',
    ';',
  ],
  ...[
    '--',
    '\r\n--',
    '\r\n ',
    '\t',
    ':',
    ',',
    '@',
    'From: ',
    '\r\nFrom: eve@evil.example',
    '\r\nTo: ',
    '\u00ff',
    '\ufeff',
  ],
  ...[
    '\r\nContent-Type: multipart/mixed; boundary=',
    '\r\nContent-Type: message/rfc822',
    '\r\nContent-Type: text/html',
  ],
  ...['\r\nContent-Transfer-Encoding: base64', '\r\nContent-Transfer-Encoding: quoted-printable', '; charset=utf-7'],
  ...[
    '<blockquote>',
    '<!--',
    '<style>',
    '<script>',
    '&#x40;',
    '&',
    '\r\n> ',
    '-- \r\n',
    'BEGIN:VCALENDAR',
    'PK\x03\x04',
  ],
];

const flip: Mutation = (mail, chance) => {
  const out = Buffer.from(mail);
  for (let times = 1 + below(chance, 8); times > 0 && out.length > 0; times -= 1)
    out[below(chance, out.length)] = below(chance, 256);
  return out;
};

const cut: Mutation = (mail, chance) => {
  const [one, two] = [place(mail, chance), place(mail, chance)];
  return Buffer.concat([mail.subarray(0, Math.min(one, two)), mail.subarray(Math.max(one, two))]);
};

const truncate: Mutation = (mail, chance) => mail.subarray(0, place(mail, chance));

const insert: Mutation = (mail, chance) => {
  const at = place(mail, chance);
  const stumble = STUMBLES[below(chance, STUMBLES.length)] ?? '';
  const times = chance() < 0.1 ? below(chance, 3_000) : 1;
  return Buffer.concat([mail.subarray(0, at), Buffer.from(stumble.repeat(times), 'latin1'), mail.subarray(at)]);
};

const splice: Mutation = (mail, chance, other) =>
  Buffer.concat([mail.subarray(0, place(mail, chance)), other.subarray(place(other, chance))]);

/** A stretch of lines comes again somewhere else. */
const repeat: Mutation = (mail, chance) => {
  const from = place(mail, chance);
  const piece = mail.subarray(from, from + below(chance, 400));
  const at = place(mail, chance);
  const copies = Array.from({ length: 1 + below(chance, 20) }, () => piece);
  return Buffer.concat([mail.subarray(0, at), ...copies, mail.subarray(at)]);
};

const joinLines: Mutation = (mail, chance) => {
  const source = mail.toString('latin1');
  return Buffer.from(chance() < 0.5 ? source.replaceAll('\r\n', '\n') : source.replaceAll('\n ', ' '), 'latin1');
};

const MUTATIONS: readonly Mutation[] = [flip, cut, truncate, insert, insert, splice, repeat, joinLines];

/** A mail with one to four things done to it; `other` is one that pieces may come from. */
export function mutate(mail: Buffer, chance: Chance, other: Buffer): Buffer {
  let out = mail;
  for (let times = 1 + below(chance, 4); times > 0; times -= 1)
    out = (MUTATIONS[below(chance, MUTATIONS.length)] ?? flip)(out, chance, other);
  return out;
}

/** A stretch of the mail repeated where it stands, until the whole has about so many bytes. */
export function blowUp(mail: Buffer, chance: Chance, bytes: number): Buffer {
  const from = place(mail, chance);
  const piece = mail.subarray(from, from + 1 + below(chance, 200));
  if (piece.length === 0) return mail;
  const times = Math.max(1, Math.floor((bytes - mail.length) / piece.length));
  return Buffer.concat([mail.subarray(0, from), ...Array.from({ length: times }, () => piece), mail.subarray(from)]);
}
