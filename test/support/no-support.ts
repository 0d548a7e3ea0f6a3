import type { TakeSupportMailDeps } from '../../functions/receive-mail/take-support-mail.ts';

const notAsked = async (): Promise<never> => {
  throw new Error('support requests are not asked for');
};

/** For tests of mail that is not for support: whoever asks for a request fails. */
export const NO_SUPPORT: Pick<TakeSupportMailDeps, 'support' | 'supportMailbox' | 'supportLimits'> = {
  support: { byAlias: notAsked, append: notAsked, rates: notAsked, taken: notAsked },
  supportMailbox: undefined,
  supportLimits: 'off',
};
