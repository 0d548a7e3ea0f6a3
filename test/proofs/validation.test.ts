import { Stack } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { expect, it } from 'vitest';
import { addChecks, addFoyer } from '../../lib/foyer.ts';
import { aFullStage, anApp, aStage } from '../lib/synthesized.ts';

/** Synthesizes a queue with something changed about it, held to the checks that all of Foyer is held to. */
function synthesizeWith(change: (queue: CfnQueue) => void): () => unknown {
  const app = anApp();
  change(new CfnQueue(new Stack(app, 'Checked'), 'Queue', { sqsManagedSseEnabled: true }));
  addChecks(app);
  return () => app.synth();
}

it('lets both kinds of stages pass all checks', () => {
  const app = anApp();
  addFoyer(app, [aStage(), aFullStage()]);
  expect(() => app.synth()).not.toThrow();
}, 120_000);

it('stops at a property of the wrong type', () => {
  expect(synthesizeWith((queue) => queue.addPropertyOverride('VisibilityTimeout', 'long'))).toThrow(
    /VisibilityTimeout/,
  );
});

it('stops at a property that CloudFormation does not know', () => {
  expect(synthesizeWith((queue) => queue.addPropertyOverride('Colour', 'red'))).toThrow(/Colour/);
});

it('stops at what the AwsSolutions pack objects to', () => {
  const withoutEncryption = synthesizeWith((queue) => {
    queue.sqsManagedSseEnabled = false;
  });
  expect(withoutEncryption).toThrow(/AwsSolutions-SQS2/);
});
