import { createServer } from "node:net";
import type { Environment } from "#app/platform/env.server.ts";
import { bad, type Finding, good } from "./finding.ts";

/** Looks at how visitors will reach the server: the address it listens on, and the one they use. */
export async function checkNetwork(environment: Environment): Promise<readonly Finding[]> {
  return [checkAddress(environment), await checkPort(environment)];
}

function checkAddress({ publicUrl, host }: Environment): Finding {
  const name = "address";
  const here = /^(127\.|localhost$|::1$)/.test(host);
  if (publicUrl?.startsWith("https://")) {
    const proxy = "The proxy must end TLS, pass Host and Origin on unchanged, and append to X-Forwarded-For";
    return good(name, `${publicUrl}. ${proxy}.`);
  }
  if (publicUrl !== null || here) return good(name, "This computer only. Others need https and WAYMARK_PUBLIC_URL.");
  return bad(
    name,
    `It listens on ${host} for other machines, but WAYMARK_PUBLIC_URL is not set, so their requests are refused.`,
    "Put a proxy with https in front and set WAYMARK_PUBLIC_URL=https://…, or set HOST=127.0.0.1.",
  );
}

async function checkPort({ host, port }: Environment): Promise<Finding> {
  const name = "port";
  const fault = await tryToListen(host, port);
  if (fault === null) return good(name, `${port} is free.`);
  if (fault === "EADDRINUSE" && (await answersAsWaymark(host, port))) {
    return good(name, `Waymark is already running on ${port}.`);
  }
  if (fault === "EADDRINUSE") {
    return bad(
      name,
      `${port} is taken by another program.`,
      "Stop that program, or choose another port, such as PORT=3001.",
    );
  }
  if (fault === "EACCES") {
    return bad(
      name,
      `This user may not listen on ${port}.`,
      "Choose a port from 1024 up, and let the proxy listen on 443.",
    );
  }
  return bad(name, `Listening on ${host}:${port} fails (${fault}).`, "Set HOST to an address of this machine.");
}

function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

async function answersAsWaymark(host: string, port: number): Promise<boolean> {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  try {
    const response = await fetch(`http://${name}:${port}/healthz`, { signal: AbortSignal.timeout(2000) });
    return response.ok && response.headers.has("content-security-policy");
  } catch {
    return false;
  }
}
