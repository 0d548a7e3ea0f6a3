import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import { TIMERS } from '../../core/contract/timers.ts';
import type { RelayFunction } from './relay-function.ts';

/** Calls a function every so many minutes, as `core/contract/timers.ts` says. A call that fails is not made again: the next is near. */
export class Timer extends Rule {
  constructor(scope: Construct, id: string, name: keyof typeof TIMERS, fn: RelayFunction) {
    const interval = Duration.minutes(TIMERS[name].minutes);
    super(scope, id, { description: `Foyer: calls ${name}`, schedule: Schedule.rate(interval) });
    this.addTarget(new LambdaFunction(fn.lambda, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }));
  }
}
