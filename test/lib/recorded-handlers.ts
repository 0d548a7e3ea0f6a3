import { FUNCTIONS, type FunctionName } from '../../core/contract/functions.ts';
import type { Handlers, LambdaHandler } from '../../local/lambda/runtime.ts';
import type { CallRecorder } from './recorded-calls.ts';

export const functionNames = Object.keys(FUNCTIONS).filter((name): name is FunctionName =>
  Object.hasOwn(FUNCTIONS, name),
);

/** The functions' own handlers, loaded when first called: their settings are there by then. What they ask is recorded. */
export const recordedHandlers = (recorder: CallRecorder): Handlers =>
  Object.fromEntries(
    functionNames.map((name) => {
      const recorded: LambdaHandler = (event, context) =>
        recorder.run(name, async () => (await load(name))(event, context));
      return [name, recorded];
    }),
  );

async function load(name: FunctionName): Promise<LambdaHandler> {
  const { handler } = await import(`../../functions/${name}/handler.ts`);
  return handler;
}
