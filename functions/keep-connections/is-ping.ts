import * as z from 'zod/mini';

const ping = z.object({ type: z.literal('ping') });

/** Whether a client says `{"type":"ping"}`. */
export function isPing(said: string): boolean {
  try {
    return z.safeParse(ping, JSON.parse(said)).success;
  } catch {
    return false;
  }
}
