import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export interface RunbookAlarmProps {
  readonly topic: Topic;
  /** The alarm's name; people see it first. */
  readonly name: string;
  /** What has happened, a sentence. */
  readonly means: string;
  /** Which entry of `docs/runbook.md` tells what to do. */
  readonly runbook: string;
  readonly metric: IMetric;
  /** It alarms above this. */
  readonly above?: number;
  /** It alarms below this instead, and where nothing is measured at all. */
  readonly below?: number;
  /** In how many periods it must be above, out of how many. */
  readonly periods?: { readonly bad: number; readonly outOf: number };
}

/** An alarm that says where the remedy stands. */
export class RunbookAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: RunbookAlarmProps) {
    const { above = 0, below, periods: { bad, outOf } = { bad: 1, outOf: 1 } } = props;
    const isFloor = below !== undefined;
    super(scope, id, {
      alarmName: props.name,
      alarmDescription: `${props.means} What to do: docs/runbook.md#${props.runbook}`,
      metric: props.metric,
      threshold: isFloor ? below : above,
      datapointsToAlarm: bad,
      evaluationPeriods: outOf,
      comparisonOperator: isFloor ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: isFloor ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.addAlarmAction(new SnsAction(props.topic));
    this.addOkAction(new SnsAction(props.topic));
  }
}
