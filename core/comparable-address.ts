/** A mail address, or a domain, so that two of the same are equal strings: case means nothing in any mailbox we know of. */
export const comparableAddress = (address: string): string => address.trim().toLowerCase();
