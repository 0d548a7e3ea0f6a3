import { Aspects } from 'aws-cdk-lib';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { expect, it } from 'vitest';
import { addFoyer } from '../../lib/foyer.ts';
import { aFullStage, anApp, aStage } from './synthesized.ts';

/** Synthesizes with something changed about each queue. */
function synthesizeWith(change: (queue: CfnQueue) => void): () => unknown {
  const app = anApp();
  addFoyer(app, [aStage()]);
  Aspects.of(app).add({
    visit(node) {
      if (node instanceof CfnQueue) change(node);
    },
  });
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
