import type { TranslateTextCommand } from '@aws-sdk/client-translate';
import * as z from 'zod/mini';

const named = z.object({ headers: z.object({ 'x-translated-by': z.string() }) });

/** Notes who answers a command. @returns what the answer's header `X-Translated-By` said, once there is an answer */
export function namedBy(command: TranslateTextCommand): () => string | undefined {
  let name: string | undefined;
  command.middlewareStack.add(
    (next) => async (given) => {
      const result = await next(given);
      name = z.safeParse(named, result.response).data?.headers['x-translated-by'];
      return result;
    },
    { step: 'deserialize', name: 'namedBy' },
  );
  return () => name;
}
