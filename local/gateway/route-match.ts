import { ROUTES, type Route } from '../../core/contract/routes.ts';

export interface RouteMatch {
  readonly route: Route;
  /** Path parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The route that takes a request; a fixed segment goes before a parameter, as API Gateway has it.
 *
 * @param path percent-encoded
 */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  const segments = decodedSegments(path);
  if (!segments) return undefined;
  return ROUTES.filter((route) => route.method === method)
    .flatMap((route) => {
      const parameters = parametersOf(route.path.split('/'), segments);
      return parameters ? [{ route, parameters }] : [];
    })
    .sort((a, b) => Object.keys(a.parameters).length - Object.keys(b.parameters).length)[0];
}

function decodedSegments(path: string): readonly string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
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
