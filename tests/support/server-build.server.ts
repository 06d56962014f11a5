import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ServerBuild } from "#app/platform/remix.ts";
import routes from "#app/routes.ts";
import remixConfig from "../../remix.config.js";

const app = fileURLToPath(new URL("../../app", import.meta.url));

/** What the build would hand to the server, from the sources themselves: every route of `app/routes.ts`. No styles, no scripts. */
export function serverBuild(): Promise<ServerBuild> {
  made ??= makeBuild();
  return made;
}

let made: Promise<ServerBuild> | undefined;

/** The same with modules of one's own choice: `load` gets a file of `app/`. */
export async function makeBuild(
  load: (file: string) => Promise<object> = (file) => import(join(app, file)),
): Promise<ServerBuild> {
  const listed = await Promise.all(
    (await routes).map(async ({ id, index, path, file }) => ({
      id: id ?? file,
      index,
      path,
      module: await load(file),
    })),
  );
  const rootRoute = { id: "root", path: "", module: await import(join(app, "root.tsx")) };
  const entries = [rootRoute, ...listed.map((route) => ({ ...route, parentId: "root" }))];
  const manifest = entries.map(({ id, module, ...route }) => [
    id,
    {
      ...route,
      id,
      module: `/${id}.js`,
      hasAction: "action" in module,
      hasLoader: "loader" in module,
      hasClientAction: false,
      hasClientLoader: false,
      hasErrorBoundary: "ErrorBoundary" in module,
    },
  ]);
  return {
    mode: "production",
    entry: { module: await import(join(app, "entry.server.tsx")) },
    routes: Object.fromEntries(entries.map((route) => [route.id, route])),
    assets: {
      version: "0",
      url: "",
      entry: { module: "/entry.js", imports: [] },
      routes: Object.fromEntries(manifest),
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: remixConfig.future,
    isSpaMode: false,
  } as ServerBuild;
}
