/** `npm run dev`: brings the development database up to date and serves the sources, reloading on every change. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { waymark } from "../bin/launch.js";
import { findRuntime, projectRoot } from "../bin/runtime.js";
import { ensureInstalled } from "./install.js";

process.chdir(projectRoot);
process.env.NODE_ENV ??= "development";
await ensureInstalled();
const { program, args, env } = waymark(["migrate"]);
const migration = spawnSync(program, args, { env, stdio: ["inherit", "ignore", "inherit"] });
if (migration.status !== 0) {
  console.error("The database could not be brought up to date, so nothing was started. The reason is above.");
  process.exit(1);
}
const remix = join("node_modules", "@remix-run", "dev", "dist", "cli.js");
const dev = spawnSync(findRuntime() ?? process.execPath, [remix, "vite:dev", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exitCode = dev.status ?? 1;
