import { spawnSync } from "node:child_process";
import { waymark } from "../bin/launch.js";

/** Brings the database up to date, quietly; ends the process with a sentence when it cannot. */
export function prepareDatabase() {
  const { program, args, env } = waymark(["migrate"]);
  const migration = spawnSync(program, args, { env, stdio: ["inherit", "ignore", "inherit"] });
  if (migration.status === 0) return;
  console.error("The database could not be brought up to date, so nothing was started. The reason is above.");
  process.exit(1);
}
