import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";

export type Load = { readonly rate: number; readonly cpuMs: number | null };

/** Asks for one address over a few kept connections for a while; returns answers per second and the server's own CPU. */
export async function load(
  url: string,
  headers: Record<string, string>,
  pid: number,
  seconds: number,
  connections = 8,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const before = cpuTicks(pid);
  const start = performance.now();
  const until = start + seconds * 1000;
  let answers = 0;
  const worker = async () => {
    while (performance.now() < until) {
      await ask(url, headers, agent);
      answers++;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - start) / 1000;
  const after = cpuTicks(pid);
  agent.destroy();
  return {
    rate: answers / elapsed,
    cpuMs: before === null || after === null ? null : ((after - before) * msPerTick) / answers,
  };
}

export const msPerTick = 10;

function ask(url: string, headers: Record<string, string>, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers }, (response) => {
      response.resume();
      response.once("end", () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    });
    asked.once("error", reject);
    asked.end();
  });
}

/** User and system time of a process in clock ticks, where the system tells (Linux). */
export function cpuTicks(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return null;
  }
}
