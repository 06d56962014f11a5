/**
 * Names a path by the route it belongs to, so that no id, and nothing a visitor typed, reaches a log. Routes are written
 * as `assessments/:id/check`; a path that fits none is `*`.
 */
export function pathPatterns(routes: readonly string[]): (path: string) => string {
  const known = routes.map((route) => route.split("/").filter(Boolean));
  return (path) => {
    const parts = path.split("/").filter(Boolean);
    const fits = (route: readonly string[]) =>
      route.length === parts.length && route.every((part, at) => part.startsWith(":") || part === parts[at]);
    // The route with fewest placeholders is the one that is meant.
    const [best] = known.filter(fits).sort((one, other) => placeholders(one) - placeholders(other));
    return best === undefined ? "*" : `/${best.join("/")}`;
  };
}

function placeholders(route: readonly string[]): number {
  return route.filter((part) => part.startsWith(":")).length;
}
