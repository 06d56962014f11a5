import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../../tests/support/browser.server.ts";
import { type ServedProduct, serveProduct } from "../served-product.ts";
import { largeSurvey, smallSurvey, writeSurvey } from "./large-survey.ts";
import { cpuTicks, msPerTick } from "./load.ts";
import { median } from "./page.ts";
import { startAssessment, type Walk } from "./walk.ts";

const rounds = 7;
const savesPerRound = 150;
const mostSaveCpu = 2;
const mostUpdate = 3;

/**
 * What questions that depend on others cost: 300 items with 100 conditions. The server's CPU for a saved answer against the same of
 * 20 items without conditions; and, with all 300 on one page, what the page does when an answer changes against hiding and showing the
 * same elements of the same page by hand.
 */
export async function benchDependent() {
  const surveys = await mkdtemp(join(tmpdir(), "waymark-surveys-"));
  await writeSurvey(surveys, "made-large", largeSurvey);
  await writeSurvey(surveys, "made-small", smallSurvey);
  await writeSurvey(surveys, "made-page", { groups: 1, perGroup: 300, conditions: 100 });
  const product = await serveProduct({ WAYMARK_SURVEYS: surveys });
  try {
    return [await compareSaves(product), await compareUpdates(product)];
  } finally {
    await product.stop();
    await rm(surveys, { recursive: true });
  }
}

async function compareSaves(product: ServedProduct) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const large = { walk: await startAssessment(product.origin, "Large University", "made-large"), saved: 0 };
  const small = { walk: await startAssessment(product.origin, "Small University", "made-small"), saved: 0 };
  for (const one of [large, small]) await cpuPerSave(product, one, agent);
  const measured: { large: number; small: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    measured.push({
      large: await cpuPerSave(product, large, agent),
      small: await cpuPerSave(product, small, agent),
    });
  }
  agent.destroy();
  const times = median(measured.map((one) => one.large / one.small));
  return {
    name: "server CPU of a saved answer, 20 items / 300 items with 100 conditions",
    ratio: 1 / times,
    goal: 1 / mostSaveCpu,
    pass: times <= mostSaveCpu,
    largeCpuMs: median(measured.map((one) => one.large)),
    smallCpuMs: median(measured.map((one) => one.small)),
  };
}

/** Milliseconds of the server's own time for each of a row of saves that change one answer to and fro. */
async function cpuPerSave(
  { origin, pid }: ServedProduct,
  place: { readonly walk: Walk; saved: number },
  agent: Agent,
): Promise<number> {
  const before = cpuTicks(pid) ?? 0;
  for (let save = 0; save < savesPerRound; save++) {
    const body = JSON.stringify({
      ...{ capabilityId: "Q1-1", baseRevision: place.saved, choice: JSON.stringify({ level: 1 + (save % 5) }) },
      ...{ reason: "", note: `note ${save}`, evidenceUrl: "" },
    });
    await post(`${origin}/surveys/${place.walk.assessmentId}/answers`, {
      origin,
      cookie: place.walk.cookie,
      agent,
      body,
    });
    place.saved += 1;
  }
  return (((cpuTicks(pid) ?? 0) - before) * msPerTick) / savesPerRound;
}

type Posting = { readonly origin: string; readonly cookie: string; readonly agent: Agent; readonly body: string };

function post(url: string, { origin, cookie, agent, body }: Posting): Promise<void> {
  const headers = {
    ...{ Origin: origin, Cookie: cookie, Accept: "application/json", "Content-Type": "application/json" },
    "Content-Length": Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: "POST", agent, headers }, (response) => {
      response.resume();
      response.once("end", () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`A save was answered with ${response.statusCode}.`)),
      );
    });
    asked.once("error", reject);
    asked.end(body);
  });
}

async function compareUpdates({ origin }: ServedProduct) {
  const walk = await startAssessment(origin, "Page University", "made-page");
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    // What runs these scripts gives functions back their names by a function of its own, which the page lacks.
    await page.addInitScript("globalThis.__name = (named) => named");
    const [name = "", value = ""] = (walk.cookie.split("; ")[0] ?? "").split("=");
    await page.context().addCookies([{ name, value, url: origin }]);
    await page.goto(`${origin}/surveys/${walk.assessmentId}/questions/G1`, { waitUntil: "networkidle" });
    const measured = await page.evaluate(measureUpdates, rounds * 3);
    await page.close();
    const times = median(measured.map(({ ours, bare }) => ours / bare));
    return {
      name: "bare DOM update / the page's update when an answer changes, 300 items with 100 conditions on one page",
      ratio: 1 / times,
      goal: 1 / mostUpdate,
      pass: times <= mostUpdate,
      changed: measured[0]?.changed ?? 0,
      oursMs: median(measured.map(({ ours }) => ours)),
      bareMs: median(measured.map(({ bare }) => bare)),
    };
  } finally {
    await browser.close();
  }
}

type Update = { readonly ours: number; readonly bare: number; readonly changed: number };

/**
 * In the page: answers every question that others depend on to and fro by ticking its first and its last answer, and takes the time until the
 * page is laid out again; then hides and shows the very same elements by hand, and takes that time.
 */
function measureUpdates(turns: number): readonly Update[] {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-capability], [data-shown]")];
  const form = document.querySelector<HTMLFormElement>("form#section-form");
  if (form === null || parts.length < 300) throw new Error("The page does not have all questions.");
  const settle = () => document.body.getBoundingClientRect().height;
  const radios = parts.flatMap((part) => {
    const all = [...part.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    return all.length > 1 ? [all] : [];
  });
  const answer = (place: number) => {
    for (const all of radios) {
      const radio = place === 0 ? all[0] : all[all.length - 2];
      if (radio !== undefined) radio.checked = true;
    }
    const before = parts.map((part) => part.hidden);
    settle();
    const began = performance.now();
    form.dispatchEvent(new Event("change", { bubbles: true }));
    settle();
    const took = performance.now() - began;
    return { took, before, after: parts.map((part) => part.hidden) };
  };
  const updates: Update[] = [];
  answer(0);
  for (let turn = 1; turn <= turns; turn++) {
    const { took, before, after } = answer(turn % 2);
    const changed = parts.filter((_, at) => before[at] !== after[at]).length;
    if (changed === 0) throw new Error("Nothing was shown or hidden: the comparison means nothing.");
    const put = (states: readonly boolean[]) => {
      parts.forEach((part, at) => {
        if (part.hidden !== states[at]) part.hidden = states[at] ?? false;
      });
    };
    put(before);
    settle();
    const began = performance.now();
    put(after);
    settle();
    updates.push({ ours: took, bare: performance.now() - began, changed });
  }
  return updates;
}
