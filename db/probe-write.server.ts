import { randomUUID } from "node:crypto";
import { type Database, transaction } from "./database.server.ts";

/** Throws what a save would throw now. It writes a row large enough to need fresh room, and takes it back. */
export async function probeWrite(database: Database): Promise<void> {
  const id = `probe-${randomUUID()}`;
  try {
    await transaction(database, async (work) => {
      await work
        .insertInto("institution")
        .values({ id, name: room, country: null, type: null, size: null, ror: null, created_at: "" })
        .execute();
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
}

const room = "x".repeat(16_384);

/** Thrown to roll back, never to the caller. */
class TakenBack extends Error {}
