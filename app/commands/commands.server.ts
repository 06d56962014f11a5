import type { Command } from "./command.ts";
import { instrumentCommand } from "./instrument.server.ts";
import { migrateCommand } from "./migrate.server.ts";
import { planCommand } from "./plan.server.ts";
import { reportCommand } from "./report.server.ts";
import { scoreCommand } from "./score.server.ts";
import { serveCommand } from "./serve.server.ts";

/** Every command by the word that calls it. */
export const commands: Readonly<Record<string, Command>> = {
  instrument: instrumentCommand,
  score: scoreCommand,
  plan: planCommand,
  report: reportCommand,
  migrate: migrateCommand,
  serve: serveCommand,
};

/** What there is, one command a line. */
export function usage(): string {
  const lines = Object.values(commands).map(({ usage: form, summary }) => `  waymark ${form}\n      ${summary}`);
  return ["Usage:", ...lines].join("\n");
}
