import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { postmen } from "#app/jobs/postman.server.ts";
import { startWorker, type Worker } from "#app/jobs/worker.server.ts";
import { paths } from "#app/paths.ts";
import { now } from "#app/platform/clock.server.ts";
import { EnvironmentError, readEnvironment } from "#app/platform/env.server.ts";
import { createHttpServer } from "#app/platform/http-server.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { createLoadGate } from "#app/platform/load-shedding.server.ts";
import { pathPatterns } from "#app/platform/path-pattern.ts";
import { productRoot, productVersion } from "#app/platform/product.server.ts";
import { readinessChecks } from "#app/platform/readiness-checks.server.ts";
import { createReadinessProbe } from "#app/platform/readiness-probe.server.ts";
import type { ServerBuild } from "#app/platform/remix.ts";
import { reportFault } from "#app/platform/report-fault.server.ts";
import type { Services } from "#app/services.server.ts";
import { installedRoots } from "#app/surveys/installed-instruments.server.ts";
import { openCurrentDatabase } from "#db/migrate.server.ts";
import { type Command, success, wrongInput, wrongUsage } from "./command.ts";
import { openQuestionnaires } from "./open-questionnaires.server.ts";
import { openSources, type Pages } from "./open-sources.server.ts";
import { readOptions } from "./options.ts";
import { pageHandler } from "./page-handler.server.ts";
import { offerSetUp } from "./setup-link.server.ts";
import { watchVersions } from "./watch-versions.server.ts";

export const serveCommand: Command = {
  summary: "Serves the built product. Installs, builds and migrates nothing.",
  usage: "serve [--dev] [--without-worker]",
  async run(typed, { out, err }) {
    const options = readOptions(typed, { values: [], flags: ["dev", "without-worker"] });
    if ("problem" in options) {
      err(`${options.problem}\nUsage: waymark ${serveCommand.usage}`);
      return wrongUsage;
    }
    const { flags } = options;
    try {
      const environment = readEnvironment();
      const database = await openCurrentDatabase(environment.databaseUrl);
      const developing = flags.has("dev");
      const roots = installedRoots(environment.surveysFolder);
      const questionnaires = await openQuestionnaires(roots, developing, err);
      if (questionnaires === null) {
        await database.close();
        return wrongInput;
      }
      const versions = await watchVersions(database, questionnaires, err);
      const workers: Worker[] = [];
      const services: Services = {
        database,
        get library() {
          return questionnaires.library();
        },
        get changedVersions() {
          return versions.changed();
        },
        now,
        newId,
        pseudoLocales: environment.pseudoLocales,
        version: productVersion,
        root: productRoot,
        sendsLetters: environment.mail !== null,
        previews: developing ? roots : null,
        wakeWorker: () => {
          for (const worker of workers) worker.wake();
        },
      };
      const pages = developing ? await openSources(productRoot) : await openBuild();
      const answer = pageHandler(pages, services);
      const probe = createReadinessProbe(readinessChecks(database, environment.databaseUrl));
      let stopping = false;
      const server = createHttpServer({
        staticFolders: [
          { folder: join(productRoot, "build/client"), prefix: "/assets/", immutable: true },
          { folder: join(productRoot, "build/client"), prefix: "/", immutable: false },
        ],
        publicUrl: environment.publicUrl,
        handle: async (request, context) => {
          await versions.refresh();
          return answer(request, context);
        },
        reportFault,
        isReady: async () => !stopping && (await probe()),
        isStopping: () => stopping,
        gate: createLoadGate(),
        ...(environment.logRequests ? { nameRoute: pathPatterns(routesOf(pages)) } : {}),
        ...(pages.middleware === undefined ? {} : { middleware: pages.middleware }),
      });
      const stop = stopSignal();
      await listen(server, environment.host, environment.port);
      if (!flags.has("without-worker")) workers.push(startWorker(services), ...postmen(services, environment));
      const origin = environment.publicUrl ?? addressOf(server, environment.host);
      out(`Waymark ${productVersion} is ready at ${origin}`);
      if (developing) out(`Questionnaires as they are written: ${origin}${paths.previews}`);
      await offerSetUp(database, origin, { out, err });
      await stop;
      stopping = true;
      await stopped(server, workers);
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

/** The routes as the log names them; while developing they change under our hands and are not named. */
function routesOf({ build }: Pages): readonly string[] {
  if (typeof build === "function") return [];
  return Object.values(build.routes).flatMap((route) => (route?.path === undefined ? [] : [route.path]));
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

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    // A supervisor may tell the launcher and this process both; the second word must not cut the first one short.
    process.on("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
}

/** Takes no new connection, and lets the requests, the job and the letter in hand finish. */
async function stopped(server: Server, workers: readonly Worker[]): Promise<void> {
  const workEnds = Promise.all(workers.map((worker) => worker.stop()));
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
  });
  await workEnds;
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
