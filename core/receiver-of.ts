import type { Author, Side } from './model.ts';

/** To whom a message goes; what the platform itself writes goes to the guest. */
export const receiverOf = ({ author }: { readonly author: Author }): Side => (author === 'guest' ? 'host' : 'guest');
