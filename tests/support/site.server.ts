import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { startWorker } from "#app/jobs/worker.server.ts";
import { createHttpServer } from "#app/platform/http-server.server.ts";
import { requestHandler } from "#app/platform/request-handler.server.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import type { Database } from "#db/database.server.ts";
import { freshSqlite } from "./database.server.ts";
import { serverBuild } from "./server-build.server.ts";
import { Visitor } from "./visitor.server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const library = loadInstrumentLibrary(`${root}surveys`);

/** The product's pages on an empty database, served over HTTP straight from the sources for the length of one test. */
export type Site = {
  readonly origin: string;
  readonly database: Database;
  /** The time the pages are told; a test may set it. */
  now: Date;
  /** The questionnaires that are installed; a test may set them. */
  library: InstrumentLibrary;
  /** Somebody with a browser of their own. */
  readonly visitor: () => Visitor;
};

type SiteOptions = {
  readonly publicUrl?: string;
  readonly pseudoLocales?: boolean;
  readonly withoutWorker?: boolean;
  readonly sendsLetters?: boolean;
  readonly previews?: readonly string[] | null;
};

export async function openSite({
  publicUrl,
  pseudoLocales = false,
  withoutWorker = false,
  sendsLetters = false,
  previews = null,
}: SiteOptions = {}): Promise<Site> {
  const database = await freshSqlite.open();
  const loaded = await library;
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const clock = { now: new Date("2026-11-21T12:00:00.000Z"), library: loaded.library };
  const told = { database, now: () => clock.now, newId: randomUUID };
  const worker = withoutWorker ? null : startWorker(told);
  onTestFinished(() => worker?.stop());
  const services = {
    ...told,
    get library() {
      return clock.library;
    },
    changedVersions: new Set<string>(),
    pseudoLocales,
    version: "0.0.0",
    root,
    sendsLetters,
    previews,
    wakeWorker: () => worker?.wake(),
  };
  const handle = requestHandler(await serverBuild(), "production");
  const port = await listen(
    createHttpServer({
      staticFolders: [],
      publicUrl: publicUrl ?? null,
      handle: (request, context) => handle(request, { services, ...context }),
      reportFault: () => "c0de",
    }),
  );
  const origin = publicUrl ?? `http://127.0.0.1:${port}`;
  return Object.assign(clock, { database, origin, visitor: () => new Visitor(origin, port) });
}

function listen(server: ReturnType<typeof createHttpServer>): Promise<number> {
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    }),
  );
}
