import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { serveProduct } from "../served-product.ts";
import { load } from "./load.ts";
import { median } from "./page.ts";
import { startAssessment } from "./walk.ts";

const rounds = 3;
const overload = 3;
const secondsPerRound = 4;
const goodputGoal = 0.9;
const refusalGoal = 100;

type Asked = { readonly status: number; readonly milliseconds: number; readonly fault: string };

/**
 * Three times as many visitors as the server can answer, arriving whether or not it answers. Those taken in must be nearly
 * as many as on a busy day, and those turned away must hear it at once.
 */
export async function benchOverload() {
  const product = await serveProduct();
  try {
    const walk = await startAssessment(product.origin);
    const page = `${walk.address}/questions/STD`;
    const headers = { Cookie: walk.cookie };
    await load(page, headers, product.pid, 1.5);
    const goodput: number[] = [];
    const refusals: number[] = [];
    let recovery = 0;
    let refused = 0;
    for (let round = 0; round < rounds; round++) {
      const peak = await capacity(page, headers, product.pid);
      const answers = await crowd(page, headers, peak * overload, secondsPerRound);
      const odd = answers.find(({ status }) => status !== 200 && status !== 503);
      if (odd !== undefined) throw new Error(`Under load a page was answered with ${odd.status} ${odd.fault}.`);
      const turnedAway = answers.filter(({ status }) => status === 503);
      goodput.push(answered(answers) / secondsPerRound / peak);
      refusals.push(p95(turnedAway.map(({ milliseconds }) => milliseconds)));
      refused += turnedAway.length;
      recovery = Math.max(recovery, await secondsToNormal(page, headers));
    }
    if (refused === 0) throw new Error("Nobody was turned away: the load was none.");
    const slowest = median(refusals);
    return [
      {
        name: `pages answered at ${overload} times the capacity / at capacity`,
        ratio: median(goodput),
        goal: goodputGoal,
        pass: median(goodput) >= goodputGoal,
        recoverySeconds: recovery,
      },
      {
        name: `${refusalGoal} ms / 95th percentile of being turned away`,
        ratio: refusalGoal / slowest,
        goal: 1,
        pass: slowest <= refusalGoal,
        milliseconds: slowest,
      },
    ];
  } finally {
    await product.stop();
  }
}

/** The most pages a second it answers: to a few visitors who wait for each other, or to more and more who do not. */
async function capacity(url: string, headers: Record<string, string>, pid: number): Promise<number> {
  let most = (await load(url, headers, pid, 1.5)).rate;
  for (const share of [1, 1.5, 2]) {
    most = Math.max(most, answered(await crowd(url, headers, most * share, 1.5)) / 1.5);
  }
  return most;
}

function answered(all: readonly Asked[]): number {
  return all.filter(({ status }) => status === 200).length;
}

/** Visitors arrive at a steady rate over kept connections, each as soon as it is due. */
async function crowd(
  url: string,
  headers: Record<string, string>,
  perSecond: number,
  seconds: number,
): Promise<readonly Asked[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, maxFreeSockets: 1024 });
  const began = performance.now();
  const asked: Promise<Asked>[] = [];
  for (let elapsed = 0; elapsed < seconds * 1000; elapsed = performance.now() - began) {
    while (asked.length < (elapsed / 1000) * perSecond) asked.push(ask(url, headers, agent));
    await sleep(2);
  }
  const answers = await Promise.all(asked);
  agent.destroy();
  return answers;
}

function ask(url: string, headers: Record<string, string>, agent: Agent): Promise<Asked> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, fault = "") => resolve({ status, milliseconds: performance.now() - began, fault });
    const asked = request(url, { agent, headers }, (response) => {
      response.resume();
      response.once("end", () => done(response.statusCode ?? 0));
    });
    asked.once("error", (error) => done(0, error.message));
    asked.end();
  });
}

/** Seconds after the crowd has gone until a page comes as quickly as it should, five times in a row. */
async function secondsToNormal(url: string, headers: Record<string, string>): Promise<number> {
  const began = performance.now();
  const agent = new Agent({ keepAlive: true });
  for (let inARow = 0; inARow < 5; ) {
    const { status, milliseconds } = await ask(url, headers, agent);
    inARow = status === 200 && milliseconds < 250 ? inARow + 1 : 0;
  }
  agent.destroy();
  return (performance.now() - began) / 1000;
}

function p95(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.95)] ?? 0;
}
