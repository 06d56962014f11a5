import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import LongestFirst from "./scripts/longest-first.js";

export default defineConfig({
  test: {
    // A loaded machine may take its time; what hangs is still ended.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    globalSetup: ["tests/support/temporary-folder.ts", "tests/support/postgres-setup.ts"],
    // Left to itself, vitest keeps one processor for itself, and a machine with two runs one file at a time.
    maxWorkers: availableParallelism(),
    // Modules keep no state of their own, so files may share a process; starting one for each took a third of the time.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
