import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { aliasSubdomains } from '../../core/programs/programs.ts';
import { aFullStage, aStage, synthesize } from './synthesized.ts';

const { template, resources } = synthesize(aStage(), aFullStage());
const RECEIVING = aliasSubdomains().map((subdomain) => `${subdomain}.mail.example.com`);
const SENDING = [...RECEIVING, 'mail.example.com'];

const outputs = Object.values(template('Mail').findOutputs('*')).map((output) => JSON.stringify(output['Value']));
const records = resources('Mail', 'AWS::Route53::RecordSet', 'full').map(({ properties }) => properties);

describe('mail out', () => {
  it.each(SENDING)('is signed for %s, with a return path of its own', (domain) => {
    template('Mail').hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: domain,
      MailFromAttributes: { MailFromDomain: `bounce.${domain}` },
      ConfigurationSetAttributes: { ConfigurationSetName: Match.anyValue() },
    });
  });

  it('is told of at its end, and opens and clicks are not followed', () => {
    template('Mail').hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: { Enabled: true, MatchingEventTypes: ['reject', 'delivery', 'bounce', 'complaint'] },
    });
  });
});

describe('mail in', () => {
  const rule = (stage?: string) => resources('Mail', 'AWS::SES::ReceiptRule', stage)[0]?.properties.Rule;

  it("is taken for the domains of all programs' aliases, and for no other", () => {
    expect(rule().Recipients).toEqual(RECEIVING);
  });

  it('is scanned, stored under the prefix that functions read, and told', () => {
    expect(rule()).toMatchObject({ Enabled: true, ScanEnabled: true });
    expect(rule().Actions).toEqual([
      {
        S3Action: {
          BucketName: expect.anything(),
          ObjectKeyPrefix: 'inbound/',
          TopicArn: expect.anything(),
          IamRoleArn: expect.anything(),
        },
      },
    ]);
  });

  it('must come by TLS where the stage says so', () => {
    expect(rule().TlsPolicy).toBe('Optional');
    expect(rule('full').TlsPolicy).toBe('Require');
  });

  it('is written by SES for this very rule of this account, and nothing else is given to SES', () => {
    template('Mail').hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Action: 'sts:AssumeRole',
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Condition: {
              StringEquals: {
                'aws:SourceAccount': { Ref: 'AWS::AccountId' },
                'aws:SourceArn': Match.objectLike({
                  'Fn::Join': ['', Match.arrayWith([':receipt-rule-set/foyer-test-inbound:receipt-rule/relay'])],
                }),
              },
            },
          },
        ],
      },
    });
    const [policy] = resources('Mail', 'AWS::IAM::Policy');
    const actions = policy?.properties.PolicyDocument.Statement.flatMap((each: { Action: string }) => each.Action);
    expect(new Set(actions)).toEqual(new Set(['s3:PutObject', 'sns:Publish', 'kms:Decrypt', 'kms:GenerateDataKey']));
  });
});

describe('topics', () => {
  const topics = resources('Mail', 'AWS::SNS::Topic');

  it('are encrypted under a key that SES and CloudWatch may use', () => {
    expect(topics).toHaveLength(2);
    for (const { properties } of topics) expect(properties.KmsMasterKeyId).toBeDefined();
    template('Mail').hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: ['cloudwatch.amazonaws.com', 'ses.amazonaws.com'] },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
          }),
        ]),
      },
    });
  });

  it('take what SES says of this account and configuration set alone', () => {
    template('Mail').hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'ses.amazonaws.com' },
            Action: 'sns:Publish',
            Condition: {
              StringEquals: { 'AWS:SourceAccount': { Ref: 'AWS::AccountId' }, 'AWS:SourceArn': Match.anyValue() },
            },
          }),
        ]),
      },
    });
  });

  it.each(topics.map(({ id }) => id))('take TLS only (%s)', (id) => {
    template('Mail').hasResourceProperties('AWS::SNS::TopicPolicy', {
      Topics: [{ Ref: id }],
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });
});

describe('DNS', () => {
  it('is printed where no hosted zone is configured', () => {
    expect(resources('Mail', 'AWS::Route53::RecordSet')).toEqual([]);
    for (const domain of RECEIVING) {
      expect(outputs).toContain(`"${domain} MX 10 inbound-smtp.eu-west-1.amazonaws.com"`);
    }
    for (const domain of SENDING) {
      expect(outputs).toContain(`"_dmarc.${domain} TXT v=DMARC1; p=reject"`);
      expect(outputs).toContain(`"bounce.${domain} MX 10 feedback-smtp.eu-west-1.amazonses.com"`);
      expect(outputs).toContain(`"bounce.${domain} TXT v=spf1 include:amazonses.com -all"`);
    }
    expect(outputs.filter((value) => value.includes(' CNAME '))).toHaveLength(3 * SENDING.length);
  });

  it('is made in the hosted zone that is configured', () => {
    const made = (name: string, type: string) =>
      records.find((record) => record.Name === name && record.Type === type)?.ResourceRecords;
    expect(new Set(records.map(({ HostedZoneId }) => HostedZoneId))).toEqual(new Set(['Z0123456789ABC']));
    for (const domain of RECEIVING) expect(made(domain, 'MX')).toEqual(['10 inbound-smtp.eu-west-1.amazonaws.com']);
    expect(made('mail.example.com', 'MX')).toBeUndefined();
    for (const domain of SENDING) {
      expect(made(`_dmarc.${domain}`, 'TXT')).toEqual(['"v=DMARC1; p=reject; rua=mailto:dmarc@example.com"']);
      expect(made(`bounce.${domain}`, 'TXT')).toEqual(['"v=spf1 include:amazonses.com -all"']);
    }
    expect(records.filter(({ Type }) => Type === 'CNAME')).toHaveLength(3 * SENDING.length);
  });

  it('says how the rule set is made the active one', () => {
    expect(outputs).toContain('"aws ses set-active-receipt-rule-set --rule-set-name foyer-test-inbound"');
  });
});
