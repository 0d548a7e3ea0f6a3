import { ROUTES } from '../../core/contract/routes.ts';
import { requestProblem } from './problem.ts';
import type { Reply } from './reply.ts';

/** What a call gets that no route takes: 405 where the path takes other methods, 404 where there is no such path. */
export function unknownRoute(path: string): Reply {
  const methods = ROUTES.filter((route) => matches(route.path, path)).map(({ method }) => method);
  if (methods.length === 0) return requestProblem('route-unknown');
  return requestProblem('method-not-allowed', {}, { Allow: methods.join(', ') });
}

/** Whether a path is one of the route's: as many segments, the same but where the route has a parameter. */
function matches(route: string, path: string): boolean {
  const [wanted, given] = [route.split('/'), path.replace(/(?<=.)\/$/, '').split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((segment, at) => (segment.startsWith('{') ? given[at] !== '' : segment === given[at]))
  );
}
