import { spawn } from "node:child_process";
import { ended, serveProduct } from "../served-product.ts";
import { load } from "./load.ts";
import { startAssessment } from "./walk.ts";

const rounds = 5;
const secondsPerRound = 1.5;

/** A dimension's page against a bare server that sends the same bytes, in turn, both on loopback. */
export async function benchPage() {
  const product = await serveProduct();
  try {
    const walk = await startAssessment(product.origin);
    const page = `${walk.address}/questions/STD`;
    const response = await fetch(page, { headers: { Cookie: walk.cookie, "Accept-Encoding": "identity" } });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) throw new Error(`The page answered ${response.status}.`);
    const bare = await serveBytes(bytes);
    const [ours, floor]: [number[], number[]] = [[], []];
    const [oursCpu, floorCpu]: [number[], number[]] = [[], []];
    await load(page, { Cookie: walk.cookie }, product.pid, secondsPerRound);
    for (let round = 0; round < rounds; round++) {
      const one = await load(page, { Cookie: walk.cookie }, product.pid, secondsPerRound);
      const other = await load(bare.origin, {}, bare.pid, secondsPerRound);
      ours.push(one.rate);
      floor.push(other.rate);
      if (one.cpuMs !== null) oursCpu.push(one.cpuMs);
      if (other.cpuMs !== null) floorCpu.push(other.cpuMs);
    }
    await bare.stop();
    const ratio = median(ours.map((rate, round) => rate / (floor[round] ?? 1)));
    return {
      name: "dimension page rate / bare node:http with the same bytes",
      ratio,
      goal: 1 / 80,
      pass: ratio >= 1 / 80,
      bytes: bytes.length,
      serverCpuMs: oursCpu.length === 0 ? null : median(oursCpu),
      bareCpuMs: floorCpu.length === 0 ? null : median(floorCpu),
      rate: median(ours),
      bareRate: median(floor),
    };
  } finally {
    await product.stop();
  }
}

async function serveBytes(bytes: Buffer) {
  const program = `
    const { createServer } = require("node:http");
    const bytes = Buffer.from(process.argv[1], "base64");
    const server = createServer((_, out) => {
      out.setHeader("Content-Type", "text/html; charset=utf-8");
      out.setHeader("Content-Length", bytes.length);
      out.end(bytes);
    });
    server.listen(0, "127.0.0.1", () => process.stdout.write(String(server.address().port) + "\\n"));
  `;
  const child = spawn(process.execPath, ["-e", program, bytes.toString("base64")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve) =>
    child.stdout.once("data", (part) => resolve(String(part).trim())),
  );
  return { origin: `http://127.0.0.1:${port}/`, pid: child.pid ?? 0, stop: () => ended(child, "SIGTERM") };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
