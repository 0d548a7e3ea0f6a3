import type { Span } from './span.ts';

/**
 * Something that may stand between the two halves of an address.
 *
 * `tight`: an @ without spaces. `loose`: an @ with spaces or the end of a line. `wrapped`: "(at)". `named`: "arroba".
 * `joined`: "_at_" or "johnATmail", inside a word, or "(a)", which may number a list. `bare`: the word "at". `apart`: the
 * same between commas, or as one says it: "then at then". `preposed`: a word like "chez" before a provider. `pictured`: a
 * picture in its place. `spelled`: a whole address, letter by letter. `missing`: nothing, before the name of a provider: "john82 gmail.com".
 */
export interface AtSign extends Span {
  readonly kind:
    | 'tight'
    | 'loose'
    | 'wrapped'
    | 'named'
    | 'joined'
    | 'bare'
    | 'apart'
    | 'preposed'
    | 'pictured'
    | 'missing'
    | 'spelled';
}
