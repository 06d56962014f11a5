/** `npm run dev`: brings the development database up to date and serves the sources, reloading on every change. */
import { launch } from "../bin/launch.js";
import { projectRoot } from "../bin/runtime.js";
import { ensureInstalled } from "./install.js";
import { prepareDatabase } from "./prepare-database.js";

process.chdir(projectRoot);
process.env.NODE_ENV ??= "development";
await ensureInstalled();
prepareDatabase();
launch(["serve", "--dev", ...process.argv.slice(2)]);
