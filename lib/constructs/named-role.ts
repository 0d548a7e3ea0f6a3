import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The ARN of a role by its name, in the account of the stack, whether or not it is there yet. */
export const namedRole = (scope: Construct, roleName: string): string =>
  Stack.of(scope).formatArn({ service: 'iam', region: '', resource: 'role', resourceName: roleName });
