import { commands, usage } from "./commands.server.ts";

/** The command line's entry: picks the command, hands over the rest, and turns its verdict into an exit code. */
const [name = "", ...rest] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;

if (["--help", "-h", "help"].includes(name)) {
  process.stdout.write(`${await usage()}\n`);
} else if (load === undefined) {
  process.stderr.write(`${name === "" ? "" : `There is no command "${name}".\n\n`}${await usage()}\n`);
  process.exitCode = 2;
} else {
  const command = await load();
  process.exitCode = await command.run(rest, {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  });
}
