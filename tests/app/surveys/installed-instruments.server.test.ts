import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadInstalledInstruments } from "#app/surveys/installed-instruments.server.ts";

test("questionnaires of the installation's own stand beside the shipped ones", async () => {
  const shipped = await loadInstalledInstruments(null);
  const both = await loadInstalledInstruments("tests/surveys/models");
  const ids = (load: typeof both) => (load.ok ? load.library.trees.map(({ tree }) => tree.id) : []);
  expect(ids(both).filter((id) => !ids(shipped).includes(id))).toHaveLength(4);
  expect(ids(both)).toEqual(expect.arrayContaining([...ids(shipped)]));
});

test("a folder of one's own may be empty, and may not hold a shipped questionnaire again", async () => {
  const own = await mkdtemp(join(tmpdir(), "waymark-own-"));
  expect((await loadInstalledInstruments(own)).ok).toBe(true);
  await cp("surveys/adoption-stage", join(own, "again"), { recursive: true });
  const again = await loadInstalledInstruments(own);
  expect(again.ok ? "" : again.problems[0]?.message).toContain("Another folder already holds adoption-stage");
  await rm(own, { recursive: true });
});
