import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { PROGRAMS } from '../core/programs/programs.ts';
import { programFaults } from '../core/programs/validate-program.ts';
import { ConfigurationRefused, readStages, type StageConfiguration } from './configuration.ts';
import { AlarmStack } from './stacks/alarm-stack.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { EntryStack } from './stacks/entry-stack.ts';
import { MailStack } from './stacks/mail-stack.ts';
import { WorkStack } from './stacks/work-stack.ts';

/**
 * Adds the stacks of every stage to the app, and the checks that a template must pass.
 *
 * @throws ConfigurationRefused where a stage or a program is wrong, naming the fields
 */
export function addFoyer(app: App, stages: unknown, programs: Readonly<Record<string, unknown>> = PROGRAMS): void {
  const faults = programFaults(programs);
  if (faults.length > 0) throw new ConfigurationRefused(faults.join('\n'));
  for (const stage of readStages(stages)) addStage(app, stage);
  addChecks(app);
}

/** The checks beside CloudFormation's own: a template that fails one is not written. */
export const addChecks = (app: App): void =>
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));

function addStage(app: App, stage: StageConfiguration): void {
  const name = (what: string) => `Foyer-${stage.stage}-${what}`;
  const env = { region: stage.region, ...(stage.account ? { account: stage.account } : {}) };
  const data = new DataStack(app, name('Data'), stage, { env, description: 'Foyer: table and buckets' });
  const mail = new MailStack(app, name('Mail'), stage, data, { env, description: 'Foyer: mail in and out' });
  const entry = new EntryStack(app, name('Entry'), stage, { env, description: "Foyer: the HTTP API's address" });
  const work = new WorkStack(app, name('Work'), stage, {
    env,
    data,
    mail,
    publicUrl: entry.publicUrl,
    live: entry.live,
    tokens: entry.tokens,
    description: 'Foyer: functions and queues',
  });
  const api = new ApiStack(app, name('Api'), stage, { env, entry, work, description: 'Foyer: HTTP API' });
  const alarms = new AlarmStack(app, name('Alarms'), stage, { env, mail, work, api, description: 'Foyer: alarms' });
  for (const stack of [data, mail, entry, work, api, alarms]) Tags.of(stack).add('foyer:stage', stage.stage);
}
