import { isAlphanumeric } from '../masking/character-class.ts';
import type { HostInText } from './host-context.ts';
import { isLowerTop, isPlaceBySigns } from './judge-signs.ts';
import { KNOWN_HOSTS } from './known-hosts.ts';
import type { LabelDot } from './label-dot.ts';
import { NO_NAMES, SHORTENED } from './link-words.ts';
import { latinReading } from './lookalikes.ts';
import { isAddress } from './number-host.ts';
import { isWww, type ReadHost } from './read-host.ts';

/**
 * Whether a host is meant as a place to go to.
 *
 * The more its top-level domain and its dots mean elsewhere (a word, the ending of a file, the end of a sentence), the
 * more the rest must say: www, a scheme, a path, several labels, a name that is no word, what stands beside it.
 */
export function isPlace(found: HostInText): boolean {
  const { host, told } = found;
  if (KNOWN_HOSTS.has(host.name) || (OTHER.test(host.name) && KNOWN_HOSTS.has(latinReading(host.name))))
    return isAtWord(found);
  if (host.top === 'numbers') return isAddress(found);
  if (isHandle(found)) return false;
  if (host.top === 'www' || isWww(host.names)) return true;
  if (!isName(host, told)) return false;
  return told || (!isProgram(found) && !isPartOfFile(found) && (isBuilt(found) || isPlaceBySigns(found)));
}

const OTHER = /[^!-~]/;

/** Not the end of a longer word: "at.me" is no "t.me". */
const isAtWord = ({ text, host }: HostInText): boolean => !isAlphanumeric(text.charCodeAt(host.start - 1));

/** "@villa.rosa": somebody's name in a network, unless only a domain ends so. */
const isHandle = ({ text, host, told }: HostInText): boolean =>
  text.charAt(host.start - 1) === '@' && !told && host.top !== 'firm';

const PROGRAMS: ReadonlySet<string> = new Set(['asp.net', 'vb.net', 'ado.net', 'ml.net']);

/** "ASP.NET" */
const isProgram = ({ text, host }: HostInText): boolean =>
  PROGRAMS.has(host.name) && text.slice(host.start, host.end) === host.name.toUpperCase();

/** Letters that could be a name; initials and abbreviations are none. */
function isName({ names, top }: ReadHost, told: boolean): boolean {
  const before = names.slice(0, -1);
  const short = before.every((name) => name.length < 2);
  const figures = before.every((name) => /^\d+$/.test(name));
  if (short || figures) return (told || top === 'firm') && !(short && figures) && !isTime(names);
  if (told || top === 'firm') return told || before.length > 1 || !before.some((name) => SHORTENED.has(name));
  return before.length > 1
    ? !before.slice(1).some((name) => /^\d+$/.test(name))
    : !before.some((name) => SHORTENED.has(name));
}

/** "10.am", "12.30.is" */
const isTime = (names: readonly string[]): boolean =>
  names.every((name, at) => (at < names.length - 1 ? /^\d{1,2}$/.test(name) : name.length < 3));

/** "contract.final.pdf", "blue.house.77", "casa.net_5G": another part follows. */
function isPartOfFile({ text, host, end }: HostInText): boolean {
  const [sign, next] = [text.charAt(end), text.charAt(end + 1)];
  if (sign === '_') return true;
  return host.top !== 'firm' && sign === '.' && isAlphanumeric(text.charCodeAt(end + 1)) && next === next.toLowerCase();
}

const LOOSE: ReadonlySet<LabelDot['kind']> = new Set(['after', 'comma', 'odd', 'pictured']);

/** Three labels or more, none of them an initial: no sentence is written so, and lists have capitals. */
function isBuilt(found: HostInText): boolean {
  const { labels, names, top } = found.host;
  if (labels.length < 3 || top === 'file' || labels.some(({ dot }) => dot && LOOSE.has(dot.kind))) return false;
  if (top !== 'firm' && top !== 'sure' && !isLowerTop(found)) return false;
  return names.every((name) => name.length > 1 && !/^\d+$/.test(name) && !NO_NAMES.has(name) && !SHORTENED.has(name));
}
