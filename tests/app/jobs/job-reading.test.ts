import { describe, expect, test } from "vitest";
import { translatorFor } from "#app/i18n/translator.ts";
import { type JobFacts, jobReading } from "#app/jobs/job-reading.ts";

const english = translatorFor("en");
const waiting: JobFacts = {
  id: "j-1",
  state: "queued",
  message: null,
  attempts: 0,
  done: 0,
  total: 0,
  before: 0,
  size: null,
};
const read = (facts: Partial<JobFacts>) => jobReading({ ...waiting, ...facts }, english);

describe("a job in words", () => {
  test("in line: how many come before it, and no number that nobody knows", () => {
    expect(read({}).progress).toEqual({ done: 0, total: 0, text: "It is next in line." });
    expect(read({ before: 1 }).progress?.text).toBe("One other is made before it.");
    expect(read({ before: 4 }).progress?.text).toBe("4 others are made before it.");
  });

  test("at work: how many steps are done", () => {
    const { title, progress, download, again } = read({ state: "running", attempts: 1, done: 1, total: 2 });
    expect(title).toBe("The PDF is being made");
    expect(progress).toEqual({ done: 1, total: 2, text: "1 of 2 steps done. Its pages are being set." });
    expect([download, again]).toEqual([null, null]);
    expect(read({ state: "running", attempts: 1 }).progress?.text).toBe("It is next in line.");
  });

  test("between two attempts: that one failed and another follows", () => {
    expect(read({ attempts: 1 }).progress?.text).toContain("did not succeed");
  });

  test("done: the file and its size, rounded up to whole kilobytes", () => {
    expect(read({ state: "done", size: 391_001 })).toMatchObject({
      progress: null,
      download: "Download the PDF (392 kB)",
    });
    expect(read({ state: "done", size: 1_391_001 }).download).toContain("1,392 kB");
  });

  test("done, but no longer kept: it can be made again", () => {
    expect(read({ state: "done" })).toMatchObject({ title: "This PDF is no longer kept", again: "Make it again" });
  });

  test("failed or lost: what happened, what it means, what to do", () => {
    const failed = read({ state: "failed", message: "failed", attempts: 3 });
    expect(failed.lead).toContain("3 attempts did not succeed");
    expect(failed.cure).toContain("job j-1 failed");
    expect(failed.again).toBe("Try again");
    expect(read({ state: "failed", message: "lost", attempts: 1 }).lead).toContain("The server was interrupted while");
  });

  test("stopped: nothing was made, and nothing was harmed", () => {
    expect(read({ state: "cancelled" })).toMatchObject({
      title: "Stopped",
      again: "Make it after all",
      progress: null,
    });
  });
});
