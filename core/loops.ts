import { createHash } from 'node:crypto';
import type { Instant, LoopTrace, MailRun, Message, Side, Via } from './model.ts';
import { otherSide } from './model.ts';

/** Shorter ones ("Thank you!") are written twice by people. */
export const LEAST_LOOP_TEXT = 25;
/** Mails to and fro, each this soon after the other. No two people write so for long. */
export const MOST_IN_A_RUN = 8;
const RUN_PAUSE = 60_000;
const HOUR = 3_600_000;
/** 132 bits. */
const DIGEST_LENGTH = 22;

/** What somebody says, as far as it tells a machine that answers a machine. */
export interface LoopSign {
  readonly side: Side;
  readonly via: Via;
  /** As it was written. */
  readonly text: string;
  /** Whether files go on with it: a text that only introduces them may be the same each time. */
  readonly hasFiles: boolean;
  readonly at: Instant;
}

/**
 * Whether a mail goes round in circles between two machines that do not say so (RFC 3834, section 2).
 *
 * It does where a side mails the same words again within an hour of the first time, after the other side wrote; and where
 * mails went to and fro {@link MOST_IN_A_RUN} times, each within a minute of the other. Only mail can go in circles.
 */
export const isLoop = (trace: LoopTrace | undefined, sign: LoopSign): boolean =>
  sign.via === 'mail' && (isAnsweredAlike(trace, sign) || isOneTooMany(trace?.run, sign));

function isAnsweredAlike(trace: LoopTrace | undefined, sign: LoopSign): boolean {
  const last = trace?.texts[sign.side];
  return last?.answered === true && isSoon(last.at, sign.at, HOUR - 1) && last.digest === digestOf(sign);
}

const isOneTooMany = (run: MailRun | undefined, sign: LoopSign): boolean =>
  run !== undefined && goesOn(run, sign) && run.count >= MOST_IN_A_RUN;

const goesOn = (run: MailRun, { side, at }: LoopSign): boolean => run.side !== side && isSoon(run.at, at, RUN_PAUSE);

/** At most so many milliseconds later, and not earlier: what was released from quarantine is out of turn. */
function isSoon(before: Instant, at: Instant, most: number): boolean {
  const passed = Date.parse(at) - Date.parse(before);
  return passed >= 0 && passed <= most;
}

/** What a conversation remembers of its mails once `message` is its latest; the platform's own messages change nothing. */
export function traceAfter(
  trace: LoopTrace | undefined,
  { author, via, at, text, original, attachments }: Message,
): LoopTrace | undefined {
  if (author === 'platform') return trace;
  const sign: LoopSign = { side: author, via, text: original ?? text, hasFiles: attachments.length > 0, at };
  return { texts: textsAfter(trace, sign), run: runAfter(trace?.run, sign) };
}

function textsAfter(trace: LoopTrace | undefined, sign: LoopSign): LoopTrace['texts'] {
  const own = sign.via === 'mail' ? digestOf(sign) : undefined;
  const { [sign.side]: mine, [otherSide(sign.side)]: theirs } = trace?.texts ?? {};
  const kept = sign.via === 'mail' ? own && { digest: own, at: sign.at, answered: false } : mine;
  return {
    ...(kept && { [sign.side]: kept }),
    ...(theirs && { [otherSide(sign.side)]: { ...theirs, answered: true } }),
  };
}

/** Of a mail alone; anything else ends the run. */
function runAfter(run: MailRun | undefined, sign: LoopSign): MailRun | undefined {
  if (sign.via !== 'mail') return undefined;
  const count = run && goesOn(run, sign) ? run.count + 1 : 1;
  return { side: sign.side, at: sign.at, count };
}

/** The same for the same words, however their lines are broken; undefined where they are too few to tell. */
function digestOf({ text, hasFiles }: LoopSign): string | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  if (hasFiles || isShort(words)) return undefined;
  return createHash('sha256').update(words).digest('base64url').slice(0, DIGEST_LENGTH);
}

/** Characters, not UTF-16 units. Only a text near the limit is counted through. */
const isShort = (words: string): boolean => words.length < 2 * LEAST_LOOP_TEXT && [...words].length < LEAST_LOOP_TEXT;
