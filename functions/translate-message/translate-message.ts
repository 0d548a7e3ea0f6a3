import { orSoonAgain } from '../../adapters/lambda/or-soon-again.ts';
import { TryAgain } from '../../adapters/lambda/try-again.ts';
import { type ObtainedTranslation, obtainTranslation, placeOf } from '../../adapters/translate/obtain-translation.ts';
import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import { backoff } from '../../core/backoff.ts';
import { QUEUES } from '../../core/contract/queues.ts';
import type { Instant } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { DeliveryJob, Work } from '../../core/ports/work.ts';
import type { WantedTranslation } from '../../core/translation/wanted-translation.ts';
import { wantedForMail } from './wanted-for-mail.ts';

export interface TranslateMessageDeps {
  readonly conversations: Pick<Conversations, 'byId' | 'messages'>;
  readonly translation: TranslationDeps;
  readonly work: Pick<Work, 'deliver'>;
  /** The one that aliases live under. */
  readonly domain: string;
}

/**
 * How it ended, for the log. `as-it-is`: it is in its reader's language, or the reader's is none of ours, or this deployment
 * translates nothing. `translated`: also where that lost something. `untranslated`: its mail goes without. `given-up`: the same,
 * after faults of ours.
 */
export type Translated = 'as-it-is' | 'translated' | 'untranslated' | 'given-up';

/** From this attempt on a message goes on as it is: one is left where the function is killed, or the queue takes nothing. */
const GIVEN_UP = QUEUES.translations.attempts - 1;

/** Seconds that a mail waits for its translation, since its message. */
const PATIENCE = 120;

/**
 * Has a message translated where its receiver reads another language, and hands it on to be delivered (N8).
 *
 * What may be there soon is waited for, two minutes at most; then the mail goes without. Doing it again does nothing new:
 * what was made is kept, and who delivers knows a message by its number.
 *
 * @param attempt how often the job was given out, this time included
 * @throws TryAgain where its translation may be there soon; also after a fault, which is in the log then
 */
export const translateMessage =
  (deps: TranslateMessageDeps) =>
  async (job: DeliveryJob, attempt: number): Promise<Translated> => {
    const { conversationId, seq } = job;
    const { outcome, translation } =
      attempt < GIVEN_UP
        ? await orSoonAgain(deps.translation, 'message-not-translated', { conversationId, seq, attempt }, () =>
            translate(deps, job, attempt),
          )
        : GONE_ON;
    await handOn(deps, { ...job, translation });
    return outcome;
  };

/** Hands a message on to be delivered. @throws where the queue does not take it */
async function handOn({ work }: Pick<TranslateMessageDeps, 'work'>, job: DeliveryJob): Promise<void> {
  const left = await work.deliver([job]);
  if (left.length > 0) throw new Error('the queue of deliveries did not take a message');
}

/** What became of it, and the key under which that is kept. */
interface Ended {
  readonly outcome: Translated;
  readonly translation?: string | undefined;
}

/** What kept it from being looked at before would again. */
const GONE_ON: Ended = { outcome: 'given-up' };

async function translate(deps: TranslateMessageDeps, job: DeliveryJob, attempt: number): Promise<Ended> {
  const { message, wanted } = await wantedForMail(deps, job, deps.translation.now());
  if (!wanted) return { outcome: 'as-it-is' };
  const obtained = await obtainTranslation(deps.translation, wanted);
  if (obtained.state === 'same-language') return { outcome: 'as-it-is' };
  const translation = keyOf(deps, wanted);
  if (obtained.state === 'done') return { outcome: 'translated', translation };
  const wait = waitFor(deps, obtained, message.at, attempt);
  if (wait !== undefined) throw new TryAgain(wait);
  return { outcome: 'untranslated', translation };
}

const keyOf = ({ translation: { terminology } }: TranslateMessageDeps, wanted: WantedTranslation): string =>
  placeOf(wanted, terminology).key;

/** Seconds until another look may find a translation; undefined where none is to be had in time, or ever. */
function waitFor(
  { translation: { now, chance } }: TranslateMessageDeps,
  obtained: Extract<ObtainedTranslation, { readonly state: 'failed' | 'pending' }>,
  since: Instant,
  attempt: number,
): number | undefined {
  const at = Date.parse(now());
  const retryAt = obtained.state === 'failed' ? obtained.retryAt : now();
  if (retryAt === undefined) return undefined;
  const wait = Math.max(backoff(attempt, chance()), Math.ceil((Date.parse(retryAt) - at) / 1000));
  return at + wait * 1000 <= Date.parse(since) + PATIENCE * 1000 ? wait : undefined;
}
