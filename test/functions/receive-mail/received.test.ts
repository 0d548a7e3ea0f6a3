import { describe, expect, it } from 'vitest';
import { readJob } from '../../../functions/receive-mail/received.ts';

const verdict = (status: string) => ({ status });
/** After SES's documentation, "examples of notifications for Amazon SES email receiving". */
const notification = {
  notificationType: 'Received',
  mail: { timestamp: '2015-09-11T20:32:32.000Z', source: 'a@hosts.example', messageId: 'd6iitobk75ur44p8kdnnp7g2n800' },
  receipt: {
    timestamp: '2015-09-11T20:32:33.936Z',
    processingTimeMillis: 406,
    recipients: ['x@guest.foyer.test'],
    spamVerdict: verdict('PASS'),
    virusVerdict: verdict('FAIL'),
    spfVerdict: verdict('GRAY'),
    dkimVerdict: verdict('PROCESSING_FAILED'),
    dmarcVerdict: verdict('DISABLED'),
    dmarcPolicy: 'reject',
    action: { type: 'S3', bucketName: 'b', objectKey: 'inbound/d6iitobk75ur44p8kdnnp7g2n800' },
  },
};

describe('what the inbound queue asks for', () => {
  it('is a mail that SES received', () => {
    expect(readJob(JSON.stringify(notification))).toEqual({
      mailId: 'd6iitobk75ur44p8kdnnp7g2n800',
      receivedAt: '2015-09-11T20:32:33.936Z',
      recipients: ['x@guest.foyer.test'],
      objectKey: 'inbound/d6iitobk75ur44p8kdnnp7g2n800',
      returnPath: 'a@hosts.example',
      verdicts: { spam: 'PASS', virus: 'FAIL', spf: 'GRAY', dkim: 'PROCESSING_FAILED', dmarc: 'DISABLED' },
    });
  });

  it('is the release of a quarantined mail', () => {
    const job = { released: { mailId: 'm1', recipient: 'x@guest.foyer.test' } };
    expect(readJob(JSON.stringify(job))).toEqual(job);
  });

  it('is nothing where SES only tries its bucket and topic, as it does when a receipt rule changes', () => {
    const mail = { ...notification.mail, messageId: 'AMAZON_SES_SETUP_NOTIFICATION' };
    const receipt = { ...notification.receipt, recipients: ['recipient@example.com'] };
    expect(readJob(JSON.stringify({ ...notification, mail, receipt }))).toBeUndefined();
  });

  it('is a fault otherwise, which quotes nothing of what was sent', () => {
    const odd = { ...notification, mail: { source: 'secret@hosts.example' } };
    expect(() => readJob(JSON.stringify(odd))).toThrow(/^neither a notification of received mail nor a release$/);
    const toNobody = { ...notification, receipt: { ...notification.receipt, recipients: [] } };
    expect(() => readJob(JSON.stringify(toNobody))).toThrow(/^neither/);
    expect(() => readJob('no json')).toThrow(SyntaxError);
  });
});
