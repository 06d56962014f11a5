/** `npm start`: installs what is missing, builds what changed, brings the database up to date, serves. */
import { spawnSync } from "node:child_process";
import { launch, waymark } from "../bin/launch.js";
import { projectRoot } from "../bin/runtime.js";
import { ensureBuilt } from "./build.js";
import { ensureInstalled } from "./install.js";

process.chdir(projectRoot);
await ensureInstalled();
if (!(await ensureBuilt())) stop("The pages could not be built, so nothing was started. The reason is above.");
if (!migrated()) stop("The database could not be brought up to date, so nothing was started. The reason is above.");
launch(["serve", ...process.argv.slice(2)]);

function migrated() {
  const { program, args, env } = waymark(["migrate"]);
  return spawnSync(program, args, { env, stdio: ["inherit", "ignore", "inherit"] }).status === 0;
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
