import { join } from "node:path";
import { createHttpServer } from "#app/platform/http-server.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { createRequestHandler, type ServerBuild } from "#app/platform/remix.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import type { Database } from "#db/database.server.ts";

export type Door = { readonly origin: string; readonly port: number };

const root = join(import.meta.dirname, "..");
const library = loadInstrumentLibrary(join(root, "surveys"));

/** Serves pages straight from the sources in this process, at a standing time, for as long as the work takes. */
export async function withSources<Result>(
  database: Database,
  build: ServerBuild,
  now: Date,
  work: (door: Door) => Promise<Result>,
  installed: (shipped: InstrumentLibrary) => InstrumentLibrary = (shipped) => shipped,
): Promise<Result> {
  const handle = createRequestHandler(build, "production");
  const loaded = await library;
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const services = {
    ...{
      database,
      library: installed(loaded.library),
      changedVersions: new Set<string>(),
      now: () => now,
      newId,
      pseudoLocales: false,
      version: "0.0.0",
      root,
    },
    sendsLetters: true,
    previews: null,
    wakeWorker: () => undefined,
  };
  const server = createHttpServer({
    staticFolders: [],
    publicUrl: null,
    handle: (request, context) => handle(request, { services, ...context }),
    reportFault: () => "c0de",
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  try {
    return await work({ origin: `http://127.0.0.1:${port}`, port });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
