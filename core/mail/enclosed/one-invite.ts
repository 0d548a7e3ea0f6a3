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
  const alike = Map.groupBy(files, (file) => (isInvite(file) ? eventsOf(file) : file));
  return [...alike.values()].flatMap(([first, ...more]) => (first ? [merged(first, more)] : []));
}

const isInvite = ({ type, rewritten }: Rewritten): boolean => rewritten === true && type === 'text/calendar';

const ASKS = /^METHOD:[^\r]*\r\n/m;

const textOf = ({ content }: Rewritten): string =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('latin1');

const eventsOf = (file: Rewritten): string => textOf(file).replace(ASKS, '');

/** That which asks for something, under the name that a person or program gave. */
function merged<F extends Rewritten>(file: F, more: readonly F[]): F {
  const all = [file, ...more];
  if (!isInvite(file)) return file;
  const asking = all.find((each) => ASKS.test(textOf(each))) ?? file;
  return { ...asking, name: all.map(({ name }) => name).find((name) => !GIVEN_BY_US.test(name)) ?? NAME };
}
