/**
 * Stands where an attached mail named somebody: a header must hold an address (RFC 5322, 3.6.2), and nobody's is shown.
 *
 * No mail ever goes to `.invalid` (RFC 2606).
 */
export const NO_ADDRESS = 'hidden@mail.invalid';
