import { expect, test } from "vitest";
import { codeOf, linesWith, projectFiles } from "./project.ts";

const pure = /^app\/(?!routes\/|root\.|entry\.|routes\.ts|platform\/remix\.).*(?<!\.server|\.client|\.d)\.ts$/;

/** Inputs no import rule can see. A plain .ts file receives the time, the chance and the id as arguments. */
const hiddenInputs: readonly [what: string, pattern: RegExp][] = [
  ["the clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/],
  ["the machine's time zone", /\.get(FullYear|Month|Date|Day|Hours|Minutes)\(\)|\.toLocale(Date|Time)?String\(\s*\)/],
  ["chance", /\bMath\.random\b|\bcrypto\b/],
  ["the environment", /\bprocess\.|\bimport\.meta\.env\b/],
  ["the network", /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ["the console", /\bconsole\./],
  ["a timer", /\bset(Timeout|Interval|Immediate)\(/],
  ["the browser", /\b(window|localStorage|sessionStorage|navigator)\./],
];

test.each(hiddenInputs)("no plain .ts file reads %s", (_what, pattern) => {
  const found = projectFiles(pure).flatMap((path) => linesWith(pattern, path, codeOf(path)));
  expect(found, "Pass it in as an argument, or make the file a .server.ts.").toEqual([]);
});

test("a hidden input is recognised", () => {
  const offence =
    "const due = new Date().getFullYear() + Math.random(); console.log(process.env.X, crypto.randomUUID());";
  const caught = hiddenInputs.filter(([, pattern]) => pattern.test(offence)).map(([what]) => what);
  expect(caught).toEqual(["the clock", "the machine's time zone", "chance", "the environment", "the console"]);
});
