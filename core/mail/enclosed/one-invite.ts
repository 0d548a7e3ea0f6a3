import { bufferOf } from '../buffer-of.ts';

/** A file of a message, as far as it may be an invite that was rewritten. */
interface Rewritten {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
  readonly rewritten?: boolean | undefined;
}

/** How an invite is called that came without a name, or with one that we gave it. */
const NAME = 'invite.ics';
const GIVEN_BY_US = /^attachment-\d+\.\w+$/;

/**
 * The files with each invite once: calendar programs send it as a form of the text and as a file besides, and what of the two
 * was rewritten is the same, or lacks what it asks for.
 */
export function oneInvite<F extends Rewritten>(files: readonly F[]): readonly F[] {
  const once = new Map<unknown, F>();
  for (const file of files) {
    const what = isInvite(file) ? eventsOf(file) : file;
    const same = once.get(what);
    once.set(what, same ? merged(same, file) : file);
  }
  return [...once.values()].map((file) => (isInvite(file) && isNameless(file) ? { ...file, name: NAME } : file));
}

const isInvite = ({ type, rewritten }: Rewritten): boolean => rewritten === true && type === 'text/calendar';

const ASKS = /^METHOD:[^\r]*\r\n/m;

const textOf = ({ content }: Rewritten): string => bufferOf(content).toString('latin1');

const eventsOf = (file: Rewritten): string => textOf(file).replace(ASKS, '');

const isNameless = ({ name }: Rewritten): boolean => GIVEN_BY_US.test(name);

/** That which asks for something, under the name that a person or program gave. */
const merged = <F extends Rewritten>(one: F, other: F): F => ({
  ...(ASKS.test(textOf(one)) ? one : other),
  name: isNameless(one) ? other.name : one.name,
});
