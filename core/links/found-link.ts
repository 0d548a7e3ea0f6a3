import type { Span } from '../masking/span.ts';

/** A link, in whatever form, and where it leads. */
export interface FoundLink extends Span {
  /**
   * Its host as names are looked up: lower case, ASCII (punycode), numbers as four decimals or IPv6 in brackets. A link
   * that names no host has its scheme: `tg:`.
   */
  readonly host: string;
  /** What counts as the same place: the registered name above the host, or the host itself where it has none. */
  readonly site: string;
  /**
   * `scheme`: after a scheme. `bare`: a host alone, or with `www.` or a path. `hidden`: its dots in words, in brackets
   * or set apart. `numbers`: an address of four numbers.
   */
  readonly form: 'scheme' | 'bare' | 'hidden' | 'numbers';
}
