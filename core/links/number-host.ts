import type { HostInText } from './host-context.ts';

const CONTEXT = 48;

/** Four numbers: of the network at home (a router's), and of versions, nobody leads a guest to. */
export function isAddress(found: HostInText): boolean {
  const { text, host, told, end } = found;
  if (told) return true;
  const before = text.slice(Math.max(0, host.start - CONTEXT), host.start);
  const next = text.charAt(host.end);
  if (/[\d.,+$€£]\s?$/.test(before) || /[\d%€$£]/.test(next)) return false;
  if (/^[.,]\d|^ ?(?:€|eur|idr|rp|usd)/i.test(text.slice(end, end + CONTEXT))) return false;
  return !PRIVATE.test(host.name) && host.name.length >= SHORTEST_ADDRESS && !VERSION.test(before);
}

const PRIVATE = /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./;
const VERSION = /(?:\bv|versi\p{L}*|wersj\p{L}*|верси\p{L}*|build|firmware|release|إصدار|الإصدار)[ :.#-]*$/iu;
const SHORTEST_ADDRESS = 10;
