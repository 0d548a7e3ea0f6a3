import type { FunctionName } from '../../core/contract/functions.ts';
import { ROUTES, type Route } from '../../core/contract/routes.ts';

export interface RouteMatch {
  readonly routeKey: string;
  readonly function: FunctionName;
  /** Whether it needs no token. */
  readonly open: boolean;
  /** Path parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What no route takes goes to this function, which says so. */
const REST: RouteMatch = { routeKey: '$default', function: 'show-reference', open: true, parameters: {} };

/**
 * Where a request goes; a fixed segment goes before a parameter, as API Gateway has it.
 *
 * @param path percent-encoded
 */
export function matchRoute(method: string, path: string): RouteMatch {
  const segments = decodedSegments(path);
  const [best = REST] = ROUTES.filter((route) => route.method === method)
    .flatMap((route) => matchOf(route, segments))
    .sort((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length);
  return best;
}

function matchOf(route: Route, segments: readonly string[]): readonly RouteMatch[] {
  const parameters = parametersOf(route.path.split('/'), segments);
  if (!parameters) return [];
  const routeKey = `${route.method} ${route.path}`;
  return [{ routeKey, function: route.function, open: route.roles === 'public', parameters }];
}

function decodedSegments(path: string): readonly string[] {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return [];
  }
}

function parametersOf(pattern: readonly string[], path: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== path.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [at, expected] of pattern.entries()) {
    const given = path[at] ?? '';
    const name = /^\{(\w+)\}$/.exec(expected)?.[1];
    if (name && given !== '') parameters[name] = given;
    else if (name || expected !== given) return undefined;
  }
  return parameters;
}
