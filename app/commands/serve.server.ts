import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startWorker, type Worker } from "#app/jobs/worker.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { EnvironmentError, readEnvironment } from "#app/platform/env.server.ts";
import { createHttpServer, type RequestContext } from "#app/platform/http-server.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { productRoot, productVersion } from "#app/platform/product.server.ts";
import { createRequestHandler, type ServerBuild } from "#app/platform/remix.ts";
import { reportFault } from "#app/platform/report-fault.server.ts";
import type { Services } from "#app/services.server.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { openCurrentDatabase } from "#db/migrate.server.ts";
import { type Command, success, wrongInput } from "./command.ts";
import { openSources, type Pages } from "./open-sources.server.ts";

export const serveCommand: Command = {
  summary: "Serves the built product. Installs, builds and migrates nothing.",
  usage: "serve [--dev] [--without-worker]",
  async run(words, { out, err }) {
    try {
      const environment = readEnvironment();
      const database = await openCurrentDatabase(environment.databaseUrl);
      const library = await loadInstrumentLibrary(join(productRoot, "surveys"));
      if (!library.ok) {
        for (const { file, line, column, message } of library.problems) err(`${file}:${line}:${column}: ${message}`);
        await database.close();
        return wrongInput;
      }
      let worker: Worker | null = null;
      const services: Services = {
        database,
        library: library.library,
        now,
        newId,
        pseudoLocales: environment.pseudoLocales,
        version: productVersion,
        root: productRoot,
        wakeWorker: () => worker?.wake(),
      };
      const pages = words.includes("--dev") ? await openSources(productRoot) : await openBuild();
      const server = createHttpServer({
        staticFolders: [
          { folder: join(productRoot, "build/client"), prefix: "/assets/", immutable: true },
          { folder: join(productRoot, "build/client"), prefix: "/", immutable: false },
        ],
        publicUrl: environment.publicUrl,
        handle: pageHandler(pages, services),
        reportFault,
        ...(pages.middleware === undefined ? {} : { middleware: pages.middleware }),
      });
      await listen(server, environment.host, environment.port);
      if (!words.includes("--without-worker")) worker = startWorker(services);
      out(`Waymark ${productVersion} is ready at ${environment.publicUrl ?? addressOf(server, environment.host)}`);
      await stopped(server, worker);
      await database.close();
      return success;
    } catch (error) {
      err(error instanceof EnvironmentError ? error.problems.join("\n") : startFault(error));
      return wrongInput;
    }
  },
};

async function openBuild(): Promise<Pages> {
  const file = pathToFileURL(join(productRoot, "build/server/index.js")).href;
  const build = (await import(file)) as ServerBuild;
  return { build, mode: "production" };
}

function pageHandler({ build, mode }: Pages, services: Services) {
  const handle = createRequestHandler(build, mode);
  return (request: Request, context: RequestContext) => handle(request, { services, ...context });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : host}:${port}`;
}

/** Waits for the signal to stop, then lets requests and the job in hand finish. */
function stopped(server: Server, worker: Worker | null): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      const workEnds = worker?.stop();
      server.close(() => void Promise.resolve(workEnds).then(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 10_000).unref();
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
  });
}

function startFault(error: unknown): string {
  if (error instanceof Error && "code" in error) {
    if (error.code === "EADDRINUSE")
      return "The port is taken. Stop what uses it, or choose another: PORT=3001 npm start.";
    if (error.code === "ERR_MODULE_NOT_FOUND")
      return "The product is not built yet. Run npm run build, then start again.";
  }
  return error instanceof Error ? error.message : String(error);
}
