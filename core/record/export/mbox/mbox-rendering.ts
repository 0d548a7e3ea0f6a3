import { receiverOf } from '../../../receiver-of.ts';
import { canonical } from '../../canonical.ts';
import type { Piece } from '../block-bytes.ts';
import type { Entry } from '../entry.ts';
import type { ExportFacts } from '../export-facts.ts';
import { authorName, courseOf, headLines, remarks, wordsOf } from '../export-lines.ts';
import type { ExportProof } from '../proof.ts';
import type { Rendering, SentFile } from '../rendering.ts';
import { BOUNDARIES, recordMail } from './record-mail.ts';

/** Of mails that nobody wrote. No mail can be sent there (RFC 2606). */
const NOBODY = { address: 'export@foyer.invalid', name: 'foyer-verify' };

/** What the layout's marks are in an mbox export; text that could be taken for one is quoted or encoded. */
export const MBOX_MARKS = {
  opening: `From ${NOBODY.address} `,
  blockStart: '\nFrom ',
  blockEnd: `\n--${BOUNDARIES.record}--`,
  proofPart: `\n--${BOUNDARIES.proof}\n`,
  proofEnd: `\n--${BOUNDARIES.proof}--`,
} as const;

/** Parts of an mbox export's mails that programs read. */
export const MBOX_PARTS = { header: 'export.json', message: 'record.json', proof: 'proof.json' } as const;

/** A mailbox file (RFC 4155) with a mail for each message, its files attached, that mail programs open. */
export const mboxRendering: Rendering = {
  format: 'mbox',
  wants: () => true,
  header: headerMail,
  separator: () => '',
  message: messageMail,
  proof: proofMail,
};

function headerMail(facts: ExportFacts): readonly Piece[] {
  const { heading } = wordsOf(facts);
  const lines = headLines(facts).map(([label, value]) => `${label}: ${value}`);
  return recordMail({
    id: `${facts.exportId}-head`,
    from: { address: NOBODY.address, name: facts.platformName },
    to: facts.for === 'platform' ? NOBODY : mailboxOf(facts, facts.for),
    envelopeSender: NOBODY.address,
    subject: `${heading} – ${facts.title}`,
    at: facts.exportedAt,
    text: [facts.about, '', ...lines, '', ...remarks(facts)].join('\n'),
    files: [],
    boundary: BOUNDARIES.record,
    part: { name: MBOX_PARTS.header, json: canonical(facts) },
  });
}

function messageMail(entry: Entry, facts: ExportFacts, files: readonly SentFile[]): readonly Piece[] {
  const { record } = entry;
  return recordMail({
    id: record.id,
    replyTo: record.seq === 1 ? undefined : `${record.conversationId}-1`,
    ...endsOf(entry, facts),
    subject: facts.title,
    at: record.at,
    text: [record.text, ...sealedLines(entry, facts), '', '-- ', courseOf(entry, facts), `SHA-256 ${entry.hash}`].join(
      '\n',
    ),
    files: files.map(({ name, type, content }) => ({ name, type, bytes: content })),
    boundary: BOUNDARIES.record,
    part: { name: MBOX_PARTS.message, json: canonical(entry) },
  });
}

function proofMail(proof: ExportProof): readonly Piece[] {
  return recordMail({
    id: `${proof.manifest.exportId}-proof`,
    from: NOBODY,
    to: NOBODY,
    envelopeSender: NOBODY.address,
    subject: 'foyer-verify',
    at: proof.manifest.exportedAt,
    text: `ES256 ${proof.key.kid}\nSHA-256 ${proof.manifest.lastHash}`,
    files: [],
    boundary: BOUNDARIES.proof,
    part: { name: MBOX_PARTS.proof, json: canonical(proof) },
  });
}

const mailboxOf = (facts: ExportFacts, side: 'guest' | 'host') => ({
  address: facts[side].alias,
  name: facts[side].name,
});

/** From whom to whom, by their aliases; what the platform itself wrote went to the guest. */
function endsOf({ record: { author } }: Entry, facts: ExportFacts) {
  const receiver = receiverOf({ author });
  const from = author === 'platform' ? { ...NOBODY, name: authorName(facts, author) } : mailboxOf(facts, author);
  return { from, to: mailboxOf(facts, receiver), envelopeSender: from.address };
}

/** What only the platform reads: the words before masking, and what stayed behind. */
function sealedLines({ sealed }: Entry, facts: ExportFacts): readonly string[] {
  const { original, leftOut = [] } = sealed ?? {};
  const words = wordsOf(facts);
  return [
    ...(original === undefined ? [] : ['', `${words.original}:`, original]),
    ...(leftOut.length === 0 ? [] : ['', `${words.leftOut}: ${leftOut.map(({ name }) => name).join(', ')}`]),
  ];
}
