/** Where an object is copied from, as CopyObject has it: percent-encoded, but for what parts it. */
export const copySource = (bucket: string, key: string): string =>
  `${bucket}/${key}`.split('/').map(encodeURIComponent).join('/');
