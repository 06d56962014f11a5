import type { IncomingMessage, ServerResponse } from "node:http";
import type { ServerBuild } from "#app/platform/remix.ts";

/** Pages to serve: a finished build, or the sources themselves while developing. */
export type Pages = {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly mode: "production" | "development";
  readonly middleware?: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean>;
};

/** Serves the sources through Vite, behind the same guard and headers as the finished product. */
export async function openSources(root: string): Promise<Pages> {
  const { createServer } = await import("vite");
  const vite = await createServer({ root, server: { middlewareMode: true }, appType: "custom" });
  return {
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    mode: "development",
    middleware: (incoming, outgoing) =>
      new Promise((resolve) => {
        outgoing.once("finish", () => resolve(true));
        vite.middlewares(incoming, outgoing, () => resolve(false));
      }),
  };
}
