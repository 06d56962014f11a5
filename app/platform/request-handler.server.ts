import { fittingRoutes } from "./fitting-routes.ts";
import { createRequestHandler, type ServerBuild } from "./remix.ts";

type Handle = ReturnType<typeof createRequestHandler>;

/**
 * The framework's handler, once for each kind of address and with no other routes in it. For every request the framework
 * sorts all its routes anew, three times for a page; among eighty that takes longer than reading and saving an answer.
 */
export function requestHandler(build: ServerBuild, mode: string): Handle {
  const routesFor = fittingRoutes(Object.values(build.routes).filter((route) => route !== undefined));
  const handlers = new Map<string, Handle>();
  return (request, context) => {
    const ids = routesFor(new URL(request.url).pathname);
    const kind = ids.join(" ");
    const handle = handlers.get(kind) ?? createRequestHandler(only(build, ids), mode);
    handlers.set(kind, handle);
    return handle(request, context);
  };
}

/** The build as if it had no other routes. */
function only(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const { routes, assets } = build;
  return { ...build, routes: pick(routes, ids), assets: { ...assets, routes: pick(assets.routes, ids) } };
}

function pick<Value>(all: Readonly<Record<string, Value>>, ids: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
}
