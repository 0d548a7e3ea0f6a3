import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import { FUNCTIONS, type FunctionName } from '../../core/contract/functions.ts';
import { withoutMessage } from '../without-message.ts';

/** A function's handler, as Lambda calls it. */
export type LambdaHandler = (event: unknown, context: Context) => Promise<unknown>;
export type Handlers = Readonly<Partial<Record<FunctionName, LambdaHandler>>>;

/** What came of an invocation; a fault was logged. */
export type Invocation = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** Runs the functions' handlers in this process. */
export class LambdaRuntime {
  readonly #handlers: Handlers;
  readonly #listeners = new Set<() => void>();
  #running = 0;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
  }

  /** Invocations under way. */
  get running(): number {
    return this.#running;
  }

  /** Calls `listener` whenever an invocation has ended, since it may have left work for others. */
  onEnd(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Calls the function; one that takes longer than its timeout has failed, as Lambda has it. */
  async invoke(name: FunctionName, event: unknown): Promise<Invocation> {
    this.#running++;
    const deadline = Date.now() + FUNCTIONS[name].timeout * 1000;
    const timer = Promise.withResolvers<never>();
    const timeout = setTimeout(() => timer.reject(new TimedOut()), FUNCTIONS[name].timeout * 1000);
    try {
      const handler = this.#handlers[name];
      if (!handler) throw new NotDeployed();
      return { ok: true, value: await Promise.race([handler(event, contextOf(name, deadline)), timer.promise]) };
    } catch (error) {
      console.error(`function ${name} failed: ${withoutMessage(error)}`);
      return { ok: false };
    } finally {
      clearTimeout(timeout);
      this.#running--;
      for (const listener of this.#listeners) listener();
    }
  }
}

class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

class NotDeployed extends Error {
  override readonly name = 'NotDeployed';
}

function contextOf(functionName: FunctionName, deadline: number): Context {
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-west-1:000000000000:function:${functionName}`,
    memoryLimitInMB: String(FUNCTIONS[functionName].memory),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(deadline - Date.now(), 0),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}
