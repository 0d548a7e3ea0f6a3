import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { pointerTo } from '../../core/schemas/parse.ts';

/** 409: `field` (`guest.id`) was registered otherwise before, and never changes. */
export const factFixed = (field: string): Reply =>
  requestProblem('fact-fixed', {
    detail: `${field} is not what it was registered with.`,
    errors: [{ pointer: pointerTo(field.split('.')), detail: 'must be what it was registered with' }],
  });
