/** A route as the framework lists it: its own part of the path, below that of its parent. */
export type ListedRoute = {
  readonly id: string;
  readonly path?: string | undefined;
  readonly index?: boolean | undefined;
  readonly parentId?: string | undefined;
};

/**
 * The routes that could be meant by a path, by id, each after its parents, in the order of the list. It may name one too
 * many, never one too few: which of them is meant is for the framework to say. Nothing depends on the path but the choice,
 * so there are no more answers than kinds of addresses.
 */
export function fittingRoutes(routes: readonly ListedRoute[]): (path: string) => readonly string[] {
  const byId = new Map(routes.map((route) => [route.id, route]));
  const lineages = routes
    .filter(({ path, index }) => path || index)
    .map((route) => lineageOf(route, byId))
    .map((lineage) => ({ ids: lineage.map(({ id }) => id), parts: partsOf(lineage.map(({ path = "" }) => path)) }));
  return (path) => {
    const asked = partsOf([path]).map(decoded);
    const fitting = lineages.filter(({ parts }) => fits(parts, asked));
    return [...new Set(fitting.flatMap(({ ids }) => ids))];
  };
}

/** The parents of a route, the outermost first, and itself. */
function lineageOf(route: ListedRoute, byId: ReadonlyMap<string, ListedRoute>): readonly ListedRoute[] {
  const parent = byId.get(route.parentId ?? "");
  return parent === undefined ? [route] : [...lineageOf(parent, byId), route];
}

function partsOf(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => path.toLowerCase().split("/")).filter(Boolean);
}

function fits(parts: readonly string[], asked: readonly string[]): boolean {
  // A star takes any number of parts and a question mark one or none: the framework may sort that out.
  if (parts.some((part) => part === "*" || part.endsWith("?"))) return true;
  return parts.length === asked.length && parts.every((part, at) => part.startsWith(":") || part === asked[at]);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).toLowerCase();
  } catch {
    return part;
  }
}
