import { postmen } from "#app/jobs/postman.server.ts";
import { startWorker } from "#app/jobs/worker.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { productVersion } from "#app/platform/product.server.ts";
import { type Command, success, wrongUsage } from "./command.ts";
import { withDatabase } from "./with-database.server.ts";

export const workCommand: Command = {
  summary:
    "Does long work, such as printing reports, and sends letters beside the processes that serve. Several may run.",
  usage: "work",
  async run(words, output) {
    if (words.length > 0) {
      output.err(`Usage: waymark ${workCommand.usage}`);
      return wrongUsage;
    }
    return withDatabase(output, async (database) => {
      const workers = [startWorker({ database, now, newId }), ...postmen({ database, now }, readEnvironment())];
      output.out(`Waymark ${productVersion} is ready to work.`);
      await new Promise<void>((resolve) => {
        process.once("SIGTERM", () => resolve());
        process.once("SIGINT", () => resolve());
      });
      await Promise.all(workers.map((worker) => worker.stop()));
      return success;
    });
  },
};
