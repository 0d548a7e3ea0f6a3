import { CfnOutput, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { POOL_ATTRIBUTES } from '../identity-claims.ts';
import { nameOf } from '../names.ts';

/**
 * The issuer of tokens where the operator has none: a user for each caller, its role and identity set by an administrator.
 *
 * Callers present the id token, since only that carries the two attributes.
 */
export class CallerPool extends Construct {
  readonly issuer: string;
  readonly audience: string;

  constructor(scope: Construct, id: string, stage: string) {
    super(scope, id);
    const pool = this.#pool(stage);
    const client = this.#client(pool);
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`;
    this.audience = client.userPoolClientId;
    new CfnOutput(this, 'PoolId', { value: pool.userPoolId });
    new CfnOutput(this, 'ClientId', { value: client.userPoolClientId });
  }

  #pool(stage: string): UserPool {
    const pool = new UserPool(this, 'Pool', {
      userPoolName: nameOf(stage, 'callers'),
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      customAttributes: {
        [POOL_ATTRIBUTES.role]: new StringAttribute({ maxLen: 16, mutable: true }),
        [POOL_ATTRIBUTES.identity]: new StringAttribute({ maxLen: 128, mutable: true }),
      },
      passwordPolicy: {
        minLength: 16,
        requireUppercase: true,
        requireLowercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.NONE,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG8',
        reason:
          'The plus plan costs four times as much and guards sign-ups and weak passwords; here an administrator makes each caller.',
      },
      {
        id: 'AwsSolutions-COG2',
        reason: "The marketplace's backend signs in without a person; people who sign in can turn on a one-time code.",
      },
    );
    return pool;
  }

  /** Without a secret and with no attribute to write: a caller that could set its own role would be anybody. */
  #client(pool: UserPool): UserPoolClient {
    return pool.addClient('Client', {
      authFlows: { userSrp: true, adminUserPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
  }
}
