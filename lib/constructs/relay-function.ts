import { join } from 'node:path';
import { AssetHashType, DockerImage, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Effect, type IPrincipal, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  CfnFunction,
  Code,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { buildSync } from 'esbuild';
import { ENVIRONMENT, type Setting } from '../../core/contract/environment.ts';
import { FUNCTIONS, type FunctionName } from '../../core/contract/functions.ts';
import { BUNDLE_FILE, bundleOptions, functionFolder } from '../bundling.ts';
import { nameOf } from '../names.ts';

export interface RelayFunctionProps {
  readonly stage: string;
  readonly name: FunctionName;
}

/** What a function may do, and to what. */
export interface Permission {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  readonly effect?: Effect;
}

/**
 * One of the functions of `core/contract/functions.ts`, with a role that can do nothing but log and trace.
 *
 * All else comes from the constructs that it uses: each grants the permission and passes the setting in one call.
 */
export class RelayFunction extends Construct {
  readonly name: FunctionName;
  readonly lambda: NodejsFunction;
  readonly #role: Role;

  constructor(scope: Construct, id: string, { stage, name }: RelayFunctionProps) {
    super(scope, id);
    this.name = name;
    const functionName = nameOf(stage, name);
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#role = new Role(this, 'Role', {
      roleName: functionName,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    logGroup.grantWrite(this.#role);
    this.lambda = new NodejsFunction(this, 'Function', {
      functionName,
      role: this.#role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: FUNCTIONS[name].memory,
      timeout: Duration.seconds(FUNCTIONS[name].timeout),
      tracing: Tracing.ACTIVE,
      awsSdkConnectionReuse: false,
      code: bundled(name),
      handler: 'index.handler',
    });
    Validations.of(this.#role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray takes no resource in PutTraceSegments and PutTelemetryRecords.',
    });
  }

  get principal(): IPrincipal {
    return this.#role;
  }

  /** Adds to what the function may do; whoever calls it passes the setting as well. */
  allow({ actions, resources, conditions = {}, effect = Effect.ALLOW }: Permission): void {
    this.#role.addToPrincipalPolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions: { ...conditions }, effect }),
    );
  }

  /** Lets it hand itself further work: Lambda stops a chain of such work after some 16 times otherwise. The chain must end. */
  allowRecursion(): void {
    const { defaultChild } = this.lambda.node;
    if (!(defaultChild instanceof CfnFunction)) throw new Error('a function of another make');
    defaultChild.recursiveLoop = RecursiveLoop.ALLOW;
  }

  /** Sets what the function reads from its environment. */
  set(setting: Setting, value: string): void {
    this.lambda.addEnvironment(ENVIRONMENT[setting], value);
  }
}

/** The hash is that of the bundle: what a function imports lies outside its folder. */
const bundled = (name: FunctionName): Code =>
  Code.fromAsset(functionFolder(name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('not-used'),
      local: {
        tryBundle(folder: string): boolean {
          buildSync({ ...bundleOptions(name), outfile: join(folder, BUNDLE_FILE) });
          return true;
        },
      },
    },
  });
