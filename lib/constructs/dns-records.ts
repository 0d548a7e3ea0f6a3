import { CfnOutput } from 'aws-cdk-lib';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import type { StageConfiguration } from '../configuration.ts';

export interface DnsRecord {
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly name: string;
  /** As a zone file has it, without the quotes of a TXT record. */
  readonly value: string;
}

const TTL_SECONDS = '1800';

/** The records that mail needs: made in the hosted zone where one is configured, else printed as outputs to be made by hand. */
export class DnsRecords extends Construct {
  readonly #zone: StageConfiguration['hostedZone'];

  constructor(scope: Construct, id: string, zone: StageConfiguration['hostedZone']) {
    super(scope, id);
    this.#zone = zone;
  }

  /** @param id what the record is for, unique among those of the stage */
  add(id: string, record: DnsRecord): void {
    if (this.#zone) this.#create(id, record, this.#zone.id);
    else new CfnOutput(this, id, { value: `${record.name} ${record.type} ${record.value}` });
  }

  #create(id: string, { type, name, value }: DnsRecord, hostedZoneId: string): void {
    new CfnRecordSet(this, id, {
      hostedZoneId,
      type,
      name,
      ttl: TTL_SECONDS,
      resourceRecords: [type === 'TXT' ? `"${value}"` : value],
    });
  }
}
