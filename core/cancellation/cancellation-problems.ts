import type { Instant } from '../model.ts';
import { type Problem, problemType } from '../problems.ts';
import type { LinkRefusal } from './answer-cancellation.ts';
import type { AskRefusal } from './ask-cancellation.ts';

type Words = Pick<Problem, 'title' | 'detail' | 'remedy'>;

const ASK_WORDS: Readonly<Record<AskRefusal['code'], Words>> = {
  'booking-cancelled': {
    title: 'The booking is cancelled already',
    detail: 'The platform has cancelled this booking; there is nothing to ask the customer.',
    remedy: 'Nothing is left to do.',
  },
  'booking-over': {
    title: 'The booking is over',
    detail: 'The last day of this booking has passed.',
    remedy: 'Turn to the platform with POST /support-requests.',
  },
  'customer-confirmed': {
    title: 'The customer has confirmed already',
    detail: 'The customer confirmed the wish to cancel, and the platform has been told.',
    remedy: 'Wait for the platform, or turn to it with POST /support-requests.',
  },
  'customer-declined': {
    title: 'The customer has said no',
    detail: 'The customer did not confirm the wish to cancel, and is not asked again so soon.',
    remedy: 'Clear it up with the customer in the conversation; ask again from `againAt` on.',
  },
  'customer-asked-enough': {
    title: 'The customer has been asked often enough',
    detail: 'A customer is asked at most three times about one booking.',
    remedy: 'Turn to the platform with POST /support-requests.',
  },
};

/** Why the customer is not asked, as an answer of the API. */
export function askProblem(refusal: AskRefusal): Problem {
  const { code } = refusal;
  return {
    type: problemType(code),
    status: 422,
    code,
    ...ASK_WORDS[code],
    ...('closedAt' in refusal && { closedAt: refusal.closedAt }),
    ...('againAt' in refusal && { againAt: refusal.againAt }),
  };
}

const LINK_WORDS: Readonly<Record<LinkRefusal['code'], Words & Pick<Problem, 'status'>>> = {
  'link-used': {
    status: 409,
    title: 'The link was answered otherwise before',
    detail: 'A link is good for one answer.',
    remedy: 'To mean something else, turn to the platform.',
  },
  'link-superseded': {
    status: 409,
    title: 'The booking is cancelled already',
    detail: 'The platform cancelled this booking before the question was answered.',
    remedy: 'Nothing is left to do.',
  },
  'link-expired': {
    status: 410,
    title: 'The link has expired',
    detail: 'The time to answer is over. An answer given in time counts.',
    remedy: 'To cancel, turn to the platform.',
  },
};

/** Why a link has nothing to answer, as an answer of the API. */
export const linkProblem = ({ code }: LinkRefusal): Problem => ({ type: problemType(code), code, ...LINK_WORDS[code] });

export type CancellationProblemCode = AskRefusal['code'] | LinkRefusal['code'];

const AT: Instant = '2026-03-02T09:30:00.000Z';

/** One problem of each code. */
export const CANCELLATION_PROBLEMS: readonly Problem[] = [
  askProblem({ code: 'booking-cancelled' }),
  askProblem({ code: 'booking-over', closedAt: AT }),
  askProblem({ code: 'customer-confirmed' }),
  askProblem({ code: 'customer-declined', againAt: AT }),
  askProblem({ code: 'customer-asked-enough' }),
  linkProblem({ code: 'link-used' }),
  linkProblem({ code: 'link-superseded' }),
  linkProblem({ code: 'link-expired' }),
];
