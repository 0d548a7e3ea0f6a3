import { Logger } from '@aws-lambda-powertools/logger';

/** What a log line may carry: codes, ids, counts. Never an address, a name, a phone number, a subject or a text. */
export type LogDetails = Readonly<Record<string, string | number | boolean | undefined>>;

/** Structured log lines with codes and ids. `code` is stable: alarms and queries name it. */
export interface Log {
  info(code: string, details?: LogDetails): void;
  warn(code: string, details?: LogDetails): void;
  /** A fault: only its name and where it came from are written, since a library's message may quote its input. */
  fault(code: string, error: unknown, details?: LogDetails): void;
  /** Puts the id that ties this work to its cause on every further line, until the next one. */
  correlate(correlationId: string): void;
}

/** The log of one function. The level comes from `POWERTOOLS_LOG_LEVEL`. */
export function log(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (code, details = {}) => logger.info(code, details),
    warn: (code, details = {}) => logger.warn(code, details),
    fault: (code, error, details = {}) => logger.error(code, { ...details, fault: faultOf(error) }),
    correlate: (correlationId) => logger.setCorrelationId(correlationId),
  };
}

/** A fault's class and stack frames; the message is left out. */
function faultOf(error: unknown): { readonly name: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames =
    error.stack
      ?.replace(error.message, '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line)) ?? [];
  const cause = error.cause === undefined ? '' : ` < ${faultOf(error.cause).name}`;
  return { name: error.name + cause, at: frames.slice(0, 8).map((line) => line.trim()) };
}
