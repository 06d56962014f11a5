import { writeFileSync } from "node:fs";

/** Writes how many tests passed and failed to the file WAYMARK_TALLY names. */
export default class TallyReporter {
  /**
   * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      passed += tests.filter((test) => test.result().state === "passed").length;
      failed += tests.filter((test) => test.result().state === "failed").length + brokenSuites(module, tests.length);
    }
    const path = process.env.WAYMARK_TALLY;
    if (path !== undefined) writeFileSync(path, JSON.stringify({ passed, failed }));
  }
}

/**
 * A file or group that failed by itself: an import that threw, a set-up that broke, or no test inside.
 * @param {import("vitest/node").TestModule} module
 * @param {number} tests
 */
function brokenSuites(module, tests) {
  const suites = [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
  return suites === 0 && tests === 0 ? 1 : suites;
}
