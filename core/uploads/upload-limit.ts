/** Files that a side may announce in a conversation within an hour of the clock; `off` lifts it, for load tests. */
export type UploadLimit = { readonly uploadsPerHour: number } | 'off';

/** Twice as many as messages. */
export const DEFAULT_UPLOAD_LIMIT: UploadLimit = { uploadsPerHour: 120 };
