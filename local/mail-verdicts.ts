import { Readable } from 'node:stream';
import type { AuthenticateResult } from 'mailauth';
import type { Zone } from './mail/zone.ts';

/** What SES says of a received mail. GRAY: there is nothing to judge by. */
export type Verdict = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED';

export interface Authentication {
  readonly spf: Verdict;
  readonly dkim: Verdict;
  readonly dmarc: Verdict;
  /** The domain's wish, where DMARC failed. */
  readonly dmarcPolicy?: string;
  /** What goes into `Authentication-Results`, one method each. */
  readonly results: readonly string[];
  /** Value of `Received-SPF`. */
  readonly receivedSpf: string;
}

/** Who handed the mail over. */
export interface Peer {
  readonly ip: string;
  readonly helo: string;
  /** Envelope sender; empty for the null sender. */
  readonly sender: string;
}

/**
 * Verifies SPF, DKIM and DMARC against the zone.
 *
 * @param trustLoopback a sender's domain that the zone doesn't know passes DMARC where the mail comes from loopback
 */
export async function authenticateMail(
  mail: Iterable<Uint8Array>,
  peer: Peer,
  zone: Zone,
  trustLoopback: boolean,
): Promise<Authentication> {
  try {
    // Imported with the first mail: a quarter of a second that the start need not wait for.
    const { authenticate } = await import('mailauth');
    const result = await authenticate(Readable.from(mail, { objectMode: false }), {
      ip: peer.ip,
      helo: peer.helo,
      ...(peer.sender && { sender: peer.sender }),
      mta: 'amazonses.com',
      resolver: zone.resolve,
      disableArc: true,
      disableBimi: true,
    });
    const domain = fromDomain(result);
    const trusted = trustLoopback && isLoopback(peer.ip) && domain !== undefined && !zone.knows(domain);
    return verdictsOf(result, peer, domain ?? '', trusted);
  } catch {
    return UNJUDGED;
  }
}

const UNJUDGED: Authentication = {
  spf: 'PROCESSING_FAILED',
  dkim: 'PROCESSING_FAILED',
  dmarc: 'PROCESSING_FAILED',
  results: ['spf=temperror', 'dkim=temperror', 'dmarc=temperror'],
  receivedSpf: 'temperror',
};

function verdictsOf(result: AuthenticateResult, peer: Peer, domain: string, trusted: boolean): Authentication {
  const spf = result.spf ? result.spf.status.result : 'none';
  const signatures = result.dkim.results.filter(({ status }) => status.result !== 'none');
  const dmarc = trusted ? 'pass' : result.dmarc ? result.dmarc.status.result : 'none';
  const receivedSpf = spfLine(spf, result.spf ? result.spf.domain : '', peer);
  return {
    spf: verdictOf(spf),
    dkim: verdictOf(bestOf(signatures.map(({ status }) => status.result))),
    dmarc: verdictOf(dmarc),
    ...(dmarc === 'fail' && result.dmarc && { dmarcPolicy: result.dmarc.policy.toLowerCase() }),
    results: [
      `spf=${receivedSpf}`,
      ...(signatures.length === 0 ? ['dkim=none'] : []),
      ...signatures.map(({ status, signingDomain }) => `dkim=${status.result} header.i=@${token(signingDomain)}`),
      `dmarc=${dmarc} header.from=${token(domain)}`,
    ],
    receivedSpf,
  };
}

/** One signature that holds is enough; one that doesn't is a failure, whatever the reason. */
function bestOf(results: readonly string[]): string {
  if (results.length === 0) return 'none';
  return results.includes('pass') ? 'pass' : 'fail';
}

function verdictOf(result: string): Verdict {
  if (result === 'pass') return 'PASS';
  if (result === 'fail' || result === 'softfail') return 'FAIL';
  return result === 'none' || result === 'neutral' ? 'GRAY' : 'PROCESSING_FAILED';
}

function spfLine(result: string, domain: string, { ip, helo, sender }: Peer): string {
  const comments: Readonly<Record<string, string>> = {
    pass: `domain of ${token(domain)} designates ${ip} as permitted sender`,
    fail: `domain of ${token(domain)} does not designate ${ip} as permitted sender`,
    softfail: `domain of transitioning ${token(domain)} does not designate ${ip} as permitted sender`,
  };
  const comment = comments[result] ?? `${ip} is neither permitted nor denied by domain of ${token(domain)}`;
  return `${result} (spfCheck: ${comment}) client-ip=${ip}; envelope-from=${token(sender)}; helo=${token(helo)}`;
}

/** DMARC judges the one address of the From field. */
function fromDomain({ dkim }: AuthenticateResult): string | undefined {
  const [address, ...others] = dkim.headerFrom;
  return others.length === 0 ? address?.split('@').at(-1)?.trim() : undefined;
}

/** What others said, without what could end a field, a clause or a comment. */
const token = (text: string): string => text.replace(/[^\w.:@[\]+=~-]/g, '');

export const isLoopback = (ip: string): boolean => /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/i.test(ip);
