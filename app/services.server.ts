import type { Database, StorageFault } from "#db/database.server.ts";
import type { InstrumentLibrary } from "./surveys/load-instrument.server.ts";

/** What loaders and actions may use of the world, put together once at start. Nothing else reaches them. */
export type Services = {
  readonly database: Database;
  readonly library: InstrumentLibrary;
  /** Versions, as "id version", that mean something else at this start than when they were first used. */
  readonly changedVersions: ReadonlySet<string>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly pseudoLocales: boolean;
  readonly version: string;
  /** Folder the product was installed in: where the paper renderer finds its worker and fonts. */
  readonly root: string;
  /** Whether a mail server is set up. Without one nothing is offered that would need it. */
  readonly sendsLetters: boolean;
  /** Folders of questionnaires whose authors see them while they write; null in a product that serves. */
  readonly previews: readonly string[] | null;
  /** Tells those who work in this process, when it has some, that there is a job or a letter in line. */
  readonly wakeWorker: () => void;
};

/** Where a fault of the storage is noted while one request is answered, so that the edge can say "try again". */
export type StorageNotes = {
  /** True when the error says that the storage refuses for now. */
  readonly note: (error: unknown) => boolean;
  readonly fault: () => StorageFault | null;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    services: Services;
    nonce: string;
    https: boolean;
    ownOrigin: string;
    address: string;
    storage?: StorageNotes;
  }
}
