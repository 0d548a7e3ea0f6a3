/** A command's parameters are for programs; all other commands only mark the words between them. */
const PARAMETERS = /<param>[^<]*<\/param>/gi;
/** `<<` stands for a bracket; what is no command stays. */
const COMMANDS = /<<|<\/?[a-z][a-z0-9-]{0,59}>/gi;

/** The words of text/enriched (RFC 1896): without its commands; a single line end is a blank, of several one fewer stays. */
export const enrichedText = (text: string): string =>
  text
    .replace(/\n+/g, (ends) => (ends.length === 1 ? ' ' : ends.slice(1)))
    .replace(PARAMETERS, '')
    .replace(COMMANDS, (command) => (command === '<<' ? '<' : ''));

/** What text/richtext (RFC 1341, 7.1.3) has commands for that stand for characters. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['<lt>', '<'],
  ['<nl>', '\n'],
  ['<np>', '\n\n'],
]);

/** The words of text/richtext, which text/enriched came after: line ends are blanks, and commands make lines. */
export const richText = (text: string): string =>
  text
    .replaceAll('\n', ' ')
    .replace(COMMANDS, (command) => CHARACTERS.get(command.toLowerCase()) ?? (command === '<<' ? '<<' : ''));
