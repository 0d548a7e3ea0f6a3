import { foreignLinks } from '../core/links/foreign-links.ts';
import { maskText } from '../core/masking/mask-text.ts';
import { HIDES_ALL } from '../test/support/trust/found-by-foyer.ts';
import type { LabelledText } from '../test/support/trust/labelled-sets.ts';
import { foundByLibphonenumber, foundByLinkify } from './masking-peers.ts';

type Pass = (text: string) => unknown;

const links: Pass = (text) => foreignLinks(text, HIDES_ALL.ownDomains);
const masking: Pass = (text) => maskText(text, HIDES_ALL);

export const OURS: Readonly<Record<string, Pass>> = {
  'masking addresses and phones': masking,
  'finding foreign links': links,
};
export const PEERS: Readonly<Record<string, Pass>> = {
  'linkify-it': (text) => foundByLinkify(text, 'en'),
  'libphonenumber-js': (text) => foundByLibphonenumber(text, 'en'),
};

/** Texts that tempt a recognizer to look at the same characters again and again. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'a@': 'a@',
  'a.': 'a.',
  'dots and ats': 'a dot at ',
  'signs apart': 'a @ b . ',
  hosts: 'a.com ',
  digits: '0 1 2 ',
  'digits in words': 'null eins ',
  'http://': 'http://',
  'letters apart': 'a b c. ',
  bullets: 'a • com ',
  brackets: '((((at',
  escapes: '&#64;%40',
};

/** The texts one after another, again and again, up to `bytes` of UTF-8 or a little less. */
export function textOf(texts: readonly string[], bytes: number): string {
  const round = `${texts.join('\n')}\n`;
  const rounds = round.repeat(Math.ceil(bytes / Buffer.byteLength(round)));
  return Buffer.from(rounds)
    .subarray(0, bytes)
    .toString()
    .replace(/\ufffd+$/, '');
}

/** The texts as people would send them: without marks. */
export const written = (texts: readonly LabelledText[]): readonly string[] => texts.map(({ text }) => text);

/** Until all that is hot has been compiled, on a machine with other work too. */
const WARMING_RUNS = 12;

/** Runs a pass `runs` times over `text`, after some that are not counted. @returns the best of them in MB of UTF-8 a second */
export function megabytesASecond(pass: Pass, text: string, runs: number): number {
  for (let warming = 0; warming < WARMING_RUNS; warming += 1) pass(text);
  return Buffer.byteLength(text) / 1000 / millisecondsOf(pass, text, runs);
}

/** Runs `pass` once over each text. @returns milliseconds for each */
export const timesOver = (pass: Pass, texts: readonly string[]): readonly number[] =>
  texts.map((text) => millisecondsOf(pass, text, 1));

/** Of its thread's own processor time, so that what else the machine does is not counted. */
function millisecondsOf(pass: Pass, text: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.threadCpuUsage();
    pass(text);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
