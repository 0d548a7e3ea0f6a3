/** What masking does to a text. It follows from a listing's program and the booking's payment. */
export interface MaskPolicy {
  /** Whether mail addresses are masked, obfuscated ones too. */
  readonly addresses: boolean;
  /** `mask`: hidden and noted; `note`: left as they are and noted; `pass`: not looked for. */
  readonly phones: 'mask' | 'note' | 'pass';
  /** Countries (ISO 3166, upper case) whose numbers are known without their country's code. */
  readonly countries?: readonly string[] | undefined;
  /** The participants' real addresses: where `addresses` is set, masked in whatever form they are found. */
  readonly always: readonly string[];
  /** Hidden in whatever form they are found, whatever the rest says: mail addresses, and phone numbers as E.164 has them. */
  readonly known?: { readonly addresses: readonly string[]; readonly phones: readonly string[] } | undefined;
  /** Foyer's own mail domains: an address at one of them (an alias) passes. Case does not matter. */
  readonly ownDomains: readonly string[];
}
