import type { Command } from "./command.ts";

/** Every command by the word that calls it; only the one that is called is loaded. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  instrument: async () => (await import("./instrument.server.ts")).instrumentCommand,
  score: async () => (await import("./score.server.ts")).scoreCommand,
  plan: async () => (await import("./plan.server.ts")).planCommand,
  report: async () => (await import("./report.server.ts")).reportCommand,
  demo: async () => (await import("./demo.server.ts")).demoCommand,
  release: async () => (await import("./release.server.ts")).releaseCommand,
  migrate: async () => (await import("./migrate.server.ts")).migrateCommand,
  serve: async () => (await import("./serve.server.ts")).serveCommand,
};

/** What there is, two lines a command. */
  work: async () => (await import("./work.server.ts")).workCommand,
export async function usage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  return ["Usage:", ...all.map(({ usage: form, summary }) => `  waymark ${form}\n      ${summary}`)].join("\n");
}
