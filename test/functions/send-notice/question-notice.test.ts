import { describe, expect, it } from 'vitest';
import type { MailRow } from '../../../core/model.ts';
import { AT_ONCE } from '../../../core/notifications/notification-choice.ts';
import type { Question } from '../../../core/questions/question.ts';
import type { SupportReach } from '../../../core/support/support-reach.ts';
import { answerFilesNotice } from '../../../functions/send-notice/answer-files-notice.ts';
import { questionNotice } from '../../../functions/send-notice/question-notice.ts';
import { aHost, aListing } from '../../support/facts.ts';
import { memorySender } from '../../support/memory-ports.ts';
import { ANSWERED, aQuestion } from '../../support/questions.ts';

const REACH: SupportReach = {
  ...{ name: 'Hanna', mailboxes: [], receives: { address: 'to@mail.example' }, language: 'en' },
  choice: AT_ONCE,
};
const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };

const prepared = (
  about: 'asked' | 'answered',
  question: Question | undefined,
  reach: SupportReach | undefined = REACH,
) => {
  const facts = { listing: aListing(), host: aHost() };
  const asked: object[] = [];
  const notice = questionNotice(
    {
      questions: { findShown: async () => question && { question, facts } },
      support: {
        reach: async (by) => {
          asked.push(by);
          return reach;
        },
      },
      ...{ sender: memorySender(), brand, domain: 'foyer.test', ownLinkDomains: ['foyer.test'] },
    },
    { kind: 'question', listingId: 'l-1', questionId: 'q-1', about },
  );
  return { notice, asked };
};

describe('of a question', () => {
  it('its host is told once, while it is open', async () => {
    const { notice, asked } = prepared('asked', aQuestion());
    expect(await notice).toMatchObject({ id: { listingId: 'l-1', questionId: 'q-1', what: 'asked' } });
    expect(asked).toEqual([{ role: 'host', id: 'h-1' }]);
    for (const state of [ANSWERED, { state: 'taken-off' }] as const)
      expect(await prepared('asked', aQuestion(state)).notice).toBeUndefined();
  });

  it('who asked is told once it is answered', async () => {
    const { notice, asked } = prepared('answered', aQuestion(ANSWERED));
    expect(await notice).toMatchObject({ id: { what: 'answered' } });
    expect(asked).toEqual([{ role: 'guest', id: 'g-1' }]);
  });

  it('nobody is told whom no mail reaches, or whose address nobody knows', async () => {
    expect(await prepared('asked', aQuestion(), { ...REACH, receives: undefined }).notice).toBeUndefined();
  });

  it('that is not there, nobody is told, and it is a fault', async () => {
    await expect(prepared('asked', undefined).notice).rejects.toThrow('no question');
  });
});

describe('of files of a mailed answer', () => {
  const recipient = 'question-12ab3456cd78@reply.foyer.test';
  const row: MailRow = {
    ...{
      mailId: 'm-1',
      recipient,
      receivedAt: '2026-02-07T10:00:00.000Z',
      from: 'team@hosts.example',
      state: 'delivered',
    },
    ...{ reason: 'question', questionId: 'q-1', sender: 'host', leftOut: ['plan.png'] },
  };
  const preparedFor = (facts: Partial<MailRow> | undefined, question = aQuestion(ANSWERED)) => {
    const sender = memorySender();
    const notice = answerFilesNotice(
      {
        log: { rows: async () => (facts ? [{ ...row, ...facts }] : []) },
        questions: { byAlias: async () => ({ question, facts: { listing: aListing(), host: aHost() } }) },
        conversations: { byId: async () => undefined },
        support: { findCase: async () => undefined },
        ...{ sender, brand, domain: 'foyer.test' },
      },
      { kind: 'answer-files', mailId: 'm-1', recipient },
    );
    return { notice, sender };
  };

  it('who sent it is told at the mailbox that they wrote from, once', async () => {
    const { notice, sender } = preparedFor({});
    expect(await notice).toMatchObject({ id: { mailId: 'm-1', what: `answer-files#${recipient}` } });
    await (await notice)?.send();
    expect(sender.sent).toMatchObject([{ to: 'team@hosts.example', from: 'no-reply@foyer.test' }]);
  });

  it('nobody is told where there were none, no such mail, or no address to tell', async () => {
    for (const facts of [undefined, { leftOut: undefined }, { from: '' }])
      expect(await preparedFor(facts).notice).toBeUndefined();
  });
});
