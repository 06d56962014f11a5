/** `npm start`: installs what is missing, builds what changed, brings the database up to date, serves. */
import { launch } from "../bin/launch.js";
import { projectRoot } from "../bin/runtime.js";
import { ensureBuilt } from "./build.js";
import { ensureInstalled } from "./install.js";
import { prepareDatabase } from "./prepare-database.js";

process.chdir(projectRoot);
await ensureInstalled();
if (!(await ensureBuilt())) {
  console.error("The pages could not be built, so nothing was started. The reason is above.");
  process.exit(1);
}
prepareDatabase();
launch(["serve", ...process.argv.slice(2)]);
