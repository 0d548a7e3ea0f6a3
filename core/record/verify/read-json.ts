import type * as z from 'zod/mini';

/** Longer JSON is not read, in UTF-16 units: parsed it may take fifty times as much. No message is stored with a tenth of it. */
export const LONGEST_JSON = 8 * 1024 * 1024;

/** JSON that is as a schema demands and not too long, or undefined. */
export function readJson<T>(
  schema: z.ZodMiniType<T>,
  text: string | undefined,
  longest: number = LONGEST_JSON,
): T | undefined {
  if (text === undefined || text.length > longest) return undefined;
  const parsed = schema.safeParse(parsedJson(text));
  return parsed.success ? parsed.data : undefined;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
