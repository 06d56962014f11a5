import { startWorker } from "#app/jobs/worker.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { productVersion } from "#app/platform/product.server.ts";
import { type Command, success, wrongUsage } from "./command.ts";
import { withDatabase } from "./with-database.server.ts";

export const workCommand: Command = {
  summary: "Does long work, such as printing reports, beside the processes that serve. Several may run.",
  usage: "work",
  async run(words, output) {
    if (words.length > 0) {
      output.err(`Usage: waymark ${workCommand.usage}`);
      return wrongUsage;
    }
    return withDatabase(output, async (database) => {
      const worker = startWorker({ database, now, newId });
      output.out(`Waymark ${productVersion} is ready to work.`);
      await new Promise<void>((resolve) => {
        process.once("SIGTERM", () => resolve());
        process.once("SIGINT", () => resolve());
      });
      await worker.stop();
      return success;
    });
  },
};
