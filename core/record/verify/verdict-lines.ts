import type { ExportSummary, Verdict } from './export-verifier.ts';
import { findingLine } from './findings.ts';

/** What a verdict says, a line each. @param compared whether the key was one that was asked for */
export function verdictLines(verdict: Verdict, compared: boolean): readonly string[] {
  if (verdict.kind === 'unreadable') return ['not an export of Foyer'];
  if (verdict.kind === 'not-intact') return verdict.findings.map(findingLine);
  const told = verdict.kind === 'intact' ? 'intact' : 'contents intact, layout changed';
  return [`${told}: ${summaryLine(verdict.summary)}`, ...(compared ? [] : [HINT])];
}

/** Anyone can sign with a key of their own: what makes it the platform's is that the platform says so. */
const HINT =
  'Whose key it is this file can’t tell: compare the key with those that the platform publishes (GET /export-keys), or give them with --key or --fingerprint.';

const summaryLine = ({ count, conversationId, from, to, kid }: ExportSummary): string =>
  [
    `${count} ${count === 1 ? 'message' : 'messages'} of conversation ${conversationId}`,
    ...(from !== undefined && to !== undefined ? [`${from} to ${to}`] : []),
    `signed by key ${kid}`,
  ].join(', ');
