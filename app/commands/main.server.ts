import { commands, usage } from "./commands.server.ts";

/** The command line's entry: picks the command, hands over the rest, and turns its verdict into an exit code. */
const [name = "", ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (name === "--help" || name === "-h" || name === "help") {
  process.stdout.write(`${usage()}\n`);
} else if (command === undefined) {
  process.stderr.write(`${name === "" ? "" : `There is no command "${name}".\n\n`}${usage()}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await command.run(rest, {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  });
}
