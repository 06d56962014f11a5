import { type Post, sendNextLetter } from "#app/letters/send-letters.server.ts";
import type { Environment } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";
import { sweepLetters } from "#db/queries/letters.server.ts";
import { createBell } from "./bell.server.ts";
import type { JobServices } from "./job-kind.ts";
import type { Worker } from "./worker.server.ts";

/** In milliseconds. */
export type PostmanPace = {
  /** Between two looks for letters. */
  readonly rest: number;
  /** How long a letter in hand may take after the postman was asked to stop. */
  readonly grace: number;
  readonly sweep: number;
};

const usualPace: PostmanPace = { rest: 5000, grace: 5000, sweep: 60 * 60_000 };

/** Letters that ended are kept so long, to be asked about. */
const month = 30 * 24 * 60 * 60_000;

/** The postman of a process: one where a mail server is set up, none elsewhere. */
export function postmen(
  services: Pick<JobServices, "database" | "now">,
  { mail, publicUrl }: Pick<Environment, "mail" | "publicUrl">,
): readonly Worker[] {
  return mail === null || publicUrl === null ? [] : [startPostman(services, { settings: mail, origin: publicUrl })];
}

/** Sends the letters of the database one after the other, beside the worker: a slow mail server holds nobody else up. */
export function startPostman(
  services: Pick<JobServices, "database" | "now">,
  post: Post,
  pace: PostmanPace = usualPace,
): Worker {
  const { database, now } = services;
  const hurry = new AbortController();
  const bell = createBell();
  let stopping = false;
  let sweepAt = 0;

  async function turn(): Promise<boolean> {
    const moment = now();
    if (moment.getTime() >= sweepAt) {
      sweepAt = moment.getTime() + pace.sweep;
      await sweepLetters(database.write, new Date(moment.getTime() - month));
    }
    return sendNextLetter(services, post, hurry.signal);
  }

  async function work(): Promise<void> {
    while (!stopping) {
      const worked = await turn().catch((fault: unknown) => {
        log("postman.fault", { name: fault instanceof Error ? fault.name : "unknown" });
        return false;
      });
      if (!worked) await bell.rings(pace.rest);
    }
  }

  const ended = work();
  return {
    wake: bell.ring,
    stop: async () => {
      stopping = true;
      bell.ring();
      const timer = setTimeout(() => hurry.abort(), pace.grace);
      await ended;
      clearTimeout(timer);
    },
  };
}
