/**
 * What may go wrong with a call: it is throttled, fails inside, the connection breaks before it is done, or after (the
 * work is done and nobody hears of it).
 */
export type Fault = 'throttled' | 'failed' | 'dropped' | 'lost';

/** Faults that the stand-ins are told to have, for tests. */
export class Faults {
  readonly #planned = new Map<string, Fault[]>();

  /** The next `times` calls of `operation` (as `SendEmail`) of `service` (as `ses`) end with `fault`. */
  plan(service: string, operation: string, fault: Fault, times = 1): void {
    const key = `${service}.${operation}`;
    this.#planned.set(key, [...(this.#planned.get(key) ?? []), ...Array<Fault>(times).fill(fault)]);
  }

  /** The fault this call is to have, if any. */
  take(service: string, operation: string): Fault | undefined {
    return this.#planned.get(`${service}.${operation}`)?.shift();
  }

  clear(): void {
    this.#planned.clear();
  }
}
