import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, waymark } from "../support/waymark.server.ts";

const folder = (model: string) => join(process.cwd(), "tests/surveys/models", model);

async function score(model: string, answers: Readonly<Record<string, unknown>>, ...words: string[]) {
  const here = emptyFolder();
  writeFileSync(join(here, "answers.json"), JSON.stringify({ instrument: model, answers }));
  return waymark(["score", "--instrument", folder(model), "--answers", "answers.json", ...words], here);
}

async function scores(model: string, answers: Readonly<Record<string, unknown>>) {
  const { code, out, err } = await score(model, answers, "--json");
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

describe("other models are instrument files, and their arithmetic comes out", () => {
  test("OWASP SAMM: a stream is the sum of its three answers, everything above the mean", async () => {
    const worth = { none: 0, some: 0.25, half: 0.5, most: 1 };
    const options = Object.keys(worth) as (keyof typeof worth)[];
    const practices = "G-SM G-PC G-EG D-TA D-SR D-SA I-SB I-SD I-DM V-AA V-RT V-ST O-IM O-EM O-OM".split(" ");
    const answers: Record<string, { choice: string }> = {};
    const practiceScores = practices.map((practice, p) => {
      const streams = ["A", "B"].map((stream, s) =>
        [1, 2, 3].reduce((sum, question) => {
          const choice = options[(p + 2 * s + question * question) % 4] ?? "none";
          answers[`${practice}-${stream}-${question}`] = { choice };
          return sum + worth[choice];
        }, 0),
      );
      return ((streams[0] ?? 0) + (streams[1] ?? 0)) / 2;
    });
    const { overall, nodes } = await scores("samm-structure", answers);
    practices.forEach((practice, p) => {
      expect(nodes[practice].value, practice).toBeCloseTo(practiceScores[p] ?? -1, 12);
    });
    expect(nodes.G.value).toBeCloseTo(practiceScores.slice(0, 3).reduce((sum, one) => sum + one, 0) / 3, 12);
    expect(overall.value).toBeCloseTo(practiceScores.reduce((sum, one) => sum + one, 0) / 15, 12);
    expect(overall).toMatchObject({ scale: { from: 0, to: 3 }, publishable: true });
    expect(Object.keys(nodes)).toHaveLength(50);
  });

  test("OWASP SAMM: one stream worked out by hand", async () => {
    const { nodes } = await scores("samm-structure", {
      "G-SM-A-1": { choice: "most" },
      "G-SM-A-2": { choice: "half" },
      "G-SM-A-3": { choice: "some" },
      "G-SM-B-1": { choice: "half" },
      "G-SM-B-2": { choice: "none" },
      "G-SM-B-3": { choice: "none" },
    });
    expect([nodes["G-SM-A"].value, nodes["G-SM-B"].value, nodes["G-SM"].value]).toEqual([1.75, 0.5, 1.125]);
    expect(nodes.G).toMatchObject({ value: 1.125, lower: 0.375, upper: 2.375, publishable: false, unanswered: 12 });
  });

  // Brooke, J. (1996), SUS: a "quick and dirty" usability scale: odd items count position − 1, even items 5 − position;
  // the sum is multiplied by 2.5.
  test.each([
    ["all in the middle", [3, 3, 3, 3, 3, 3, 3, 3, 3, 3], 50],
    ["the best", [5, 1, 5, 1, 5, 1, 5, 1, 5, 1], 100],
    ["the worst", [1, 5, 1, 5, 1, 5, 1, 5, 1, 5], 0],
    ["the worked example of the paper, 22 points", [5, 4, 2, 1, 2, 3, 2, 4, 5, 2], 55],
  ])("the System Usability Scale: %s", async (_name, positions, expected) => {
    const words = ["strongly-disagree", "disagree", "neither", "agree", "strongly-agree"];
    const answers = Object.fromEntries(
      positions.map((position, place) => [`S${place + 1}`, { choice: words[position - 1] }]),
    );
    const { overall } = await scores("system-usability-scale", answers);
    expect(overall.value).toBeCloseTo(expected, 9);
  });

  test("C2M2: the indicator level of a domain is the highest whose practices are all largely or fully in place", async () => {
    const answers = Object.fromEntries(
      [
        ["ASSET-1a", "fully"],
        ["ASSET-1b", "largely"],
        ["ASSET-2a", "largely"],
        ["ASSET-2b", "partially"],
        ["ASSET-3a", "fully"],
        ["RISK-1a", "fully"],
        ["RISK-2a", "fully"],
        ["RISK-3a", "largely"],
      ].map(([id, choice]) => [id, { choice }]),
    );
    const { nodes, overall } = await scores("cumulative-levels", answers);
    expect([nodes.ASSET.level, nodes.RISK.level, overall.value]).toEqual([1, 3, 1]);
  });

  test("scales of 0 to 5 beside 0 to 1, weights on every node, does not apply: as worked out by hand", async () => {
    const { nodes, overall } = await scores("mixed-scales", {
      PLAN: { choice: "s4" },
      STAFFED: { notApplicable: "a house without staff" },
      WAIT: { number: 50 },
      OPEN: { choice: "partly" },
      LADDER: { level: 2 },
      CHANNELS: { choices: ["phone"] },
      SAFE: { checked: [] },
      HAPPY: { choice: "disagree" },
    });
    expect(nodes.SERVICE.value).toBe((2 * 4 + 2.5) / 3);
    expect([nodes.ACCESS.value, nodes.OFFER.value]).toEqual([0.5, 1]);
    expect(overall.value).toBeCloseTo((3 * 3.5 + 2.5 + 1.25) / 5, 12);
    expect(overall).toMatchObject({ band: "fair", hidden: 3 });
  });
});

describe("waymark score without --json", () => {
  test("prints a line for each group, with what is not asked", async () => {
    const { code, out } = await score("mixed-scales", {
      PLAN: { choice: "s5" },
      STAFFED: { choice: "yes" },
      WAIT: { number: 0 },
    });
    expect(code).toBe(0);
    expect(out.split("\n").slice(0, 3)).toEqual([
      expect.stringMatching(
        /^Overall +5 \(3 to 5\) on 0 to 5 {2}index 100.0 {2}Good {2}not publishable {2}3 not asked$/,
      ),
      expect.stringMatching(/^ {2}Service +5 on 0 to 5 {2}index 100.0 {2}Good$/),
      expect.stringMatching(/^ {2}Access +no value yet/),
    ]);
  });

  test("a wrong answer is named with its line and column", async () => {
    const { code, err } = await score("mixed-scales", { PLAN: { choice: "s9" } });
    expect(code).toBe(1);
    expect(err).toMatch(/^answers\.json:1:\d+: PLAN has no option "s9"\./);
  });

  test("weights it does not offer are refused with the names of those it has", async () => {
    const { code, err } = await score("mixed-scales", {}, "--weights", "literature");
    expect([code, err]).toEqual([1, expect.stringMatching(/Weights of mixed-scales are: equal\./)]);
  });
});

test("waymark plan says that a questionnaire without actions has no roadmap", async () => {
  const here = emptyFolder();
  writeFileSync(join(here, "answers.json"), "{}");
  const { code, err } = await waymark(
    ["plan", "--instrument", folder("mixed-scales"), "--answers", "answers.json"],
    here,
  );
  expect([code, err]).toEqual([1, expect.stringMatching(/survey\.yaml:1:1: .*format 2.*waymark score/)]);
});

test("waymark instrument check counts what it found", async () => {
  const { code, out } = await waymark(
    ["instrument", "check", folder("samm-structure"), folder("mixed-scales")],
    emptyFolder(),
  );
  expect(code).toBe(0);
  expect(out).toContain("50 groups, 90 items, 90 scored items; words in en.");
  expect(out).toContain("3 conditions, 1 clause of ISO 2789 2022");
});
