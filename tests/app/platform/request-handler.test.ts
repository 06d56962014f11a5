import { expect, test } from "vitest";
import { createRequestHandler, type ServerBuild } from "#app/platform/remix.ts";
import { requestHandler } from "#app/platform/request-handler.server.ts";
import siteRoutes from "#app/routes.ts";

/** The product's own addresses, where each route answers with its name and what it read from the address. */
async function namingBuild(): Promise<ServerBuild> {
  const tell = ({ params, request }: { params: object; request: Request }, id: string) =>
    new Response(`${id} ${request.method} ${JSON.stringify(params)}`);
  const root = { id: "root", path: "", module: {} };
  const listed = (await siteRoutes).map(({ file, path, index }) => ({
    ...{ id: file, path, index, parentId: "root" },
    module: {
      loader: (args: { params: object; request: Request }) => tell(args, file),
      action: (args: { params: object; request: Request }) => tell(args, file),
    },
  }));
  const routes = Object.fromEntries([root, ...listed].map((route) => [route.id, route]));
  const build = {
    entry: { module: { handleError: () => undefined } },
    routes,
    assets: { routes, entry: {} },
    future: {},
    mode: "production",
  };
  return build as unknown as ServerBuild;
}

test("every address leads where the framework alone would lead it", async () => {
  const build = await namingBuild();
  const [ours, plain] = [requestHandler(build, "production"), createRequestHandler(build, "production")];
  const known = (await siteRoutes).map(
    ({ path = "" }) => `/${path.replaceAll(/:\w+/g, "7").replace("*", "lost/here")}`,
  );
  const odd = [
    "/Start/",
    "/assessments/a%2Fb/check",
    "/assessments//check",
    "/administration/health/",
    "/%zz",
    "/rounds",
  ];
  const data = known.map((path) => `${path}?_data=routes%2Fassessments%2Fanswers.ts`);
  for (const address of [...known, ...odd, ...data]) {
    for (const method of ["GET", "POST"]) {
      const answers = await Promise.all(
        [ours, plain].map(async (handle) => {
          const response = await handle(new Request(`http://localhost${address}`, { method }), {} as never);
          return `${response.status} ${await response.text()}`;
        }),
      );
      expect(answers[0], `${method} ${address}`).toBe(answers[1]);
    }
  }
});
