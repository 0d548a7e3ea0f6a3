import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ARecord, HostedZone, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import type { Construct } from 'constructs';
import { lies, type StageConfiguration } from '../configuration.ts';
import { LiveApi } from '../constructs/live-api.ts';
import { RelayApi } from '../constructs/relay-api.ts';
import type { EntryStack } from './entry-stack.ts';
import type { WorkStack } from './work-stack.ts';

export interface ApiStackProps extends StackProps {
  readonly entry: EntryStack;
  readonly work: WorkStack;
}

/** What is behind the entry: the routes of the HTTP API and its domain, and those of the WebSocket API. */
export class ApiStack extends Stack {
  readonly relay: RelayApi;

  constructor(scope: Construct, id: string, stage: StageConfiguration, { entry, work, ...props }: ApiStackProps) {
    super(scope, id, props);
    this.relay = new RelayApi(this, 'Relay', {
      stage,
      apiId: entry.api.apiId,
      functions: work.functions,
      tokens: entry.tokens,
      domain: this.#domain(stage),
    });
    new LiveApi(this, 'Live', { stage, apiId: entry.live.apiId, functions: work.functions });
    new CfnOutput(this, 'Url', { value: entry.publicUrl });
  }

  /** The API's own domain, with its address record where the hosted zone holds the name, else printed. */
  #domain({ api, hostedZone }: StageConfiguration): DomainName | undefined {
    if (!api.domain) return undefined;
    const { name, certificateArn } = api.domain;
    const zone =
      hostedZone && lies(name, hostedZone.name)
        ? HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: hostedZone.id, zoneName: hostedZone.name })
        : undefined;
    const certificate = this.#certificate(name, certificateArn, zone);
    const domain = new DomainName(this, 'Domain', { domainName: name, certificate });
    const target = new ApiGatewayv2DomainProperties(domain.regionalDomainName, domain.regionalHostedZoneId);
    if (zone) new ARecord(this, 'Address', { zone, recordName: `${name}.`, target: RecordTarget.fromAlias(target) });
    else new CfnOutput(this, 'ApiRecord', { value: `${name} CNAME ${domain.regionalDomainName}` });
    return domain;
  }

  #certificate(name: string, arn: string | undefined, zone: IHostedZone | undefined): ICertificate {
    if (arn) return Certificate.fromCertificateArn(this, 'Certificate', arn);
    return new Certificate(this, 'Certificate', { domainName: name, validation: CertificateValidation.fromDns(zone) });
  }
}
