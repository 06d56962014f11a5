import type { Command } from "./command.ts";

/** Every command by the word that calls it; only the one that is called is loaded. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import("./new.server.ts")).newCommand,
  instrument: async () => (await import("./instrument.server.ts")).instrumentCommand,
  score: async () => (await import("./score.server.ts")).scoreCommand,
  plan: async () => (await import("./plan.server.ts")).planCommand,
  gaps: async () => (await import("./gaps.server.ts")).gapsCommand,
  report: async () => (await import("./report.server.ts")).reportCommand,
  "setup-link": async () => (await import("./setup-link.server.ts")).setupLinkCommand,
  doctor: async () => (await import("./doctor.server.ts")).doctorCommand,
  history: async () => (await import("./history.server.ts")).historyCommand,
  backup: async () => (await import("./backup.server.ts")).backupCommand,
  erasures: async () => (await import("./erasures.server.ts")).erasuresCommand,
  restore: async () => (await import("./restore.server.ts")).restoreCommand,
  demo: async () => (await import("./demo.server.ts")).demoCommand,
  release: async () => (await import("./release.server.ts")).releaseCommand,
  export: async () => (await import("./export.server.ts")).exportCommand,
  import: async () => (await import("./import.server.ts")).importCommand,
  institutions: async () => (await import("./institutions.server.ts")).institutionsCommand,
  migrate: async () => (await import("./migrate.server.ts")).migrateCommand,
  work: async () => (await import("./work.server.ts")).workCommand,
  serve: async () => (await import("./serve.server.ts")).serveCommand,
};

/** What there is, two lines a command. */
export async function usage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  return ["Usage:", ...all.map(({ usage: form, summary }) => `  waymark ${form}\n      ${summary}`)].join("\n");
}
