import { join } from "node:path";
import { expect, test } from "vitest";
import { openQuestionnaires } from "#app/commands/open-questionnaires.server.ts";
import { installedRoots } from "#app/surveys/installed-instruments.server.ts";
import { guideFolder } from "../../support/guide-library.ts";

test("a product serves what it was shipped with and what lies in the installation's own folder, or nothing at all", async () => {
  const own = join(guideFolder([{ format: 1 }]), "surveys");
  const said: string[] = [];
  const open = (folder: string | null, developing = false) =>
    openQuestionnaires(installedRoots(folder, "."), developing, (line) => void said.push(line));
  const ids = async (folder: string | null) =>
    (await open(folder))?.library().instruments.map(({ instrument }) => instrument.id);
  expect(await ids(own)).toContain("open-data");
  expect(await ids(null)).not.toContain("open-data");
  expect(said).toEqual([]);
  const wrong = join(guideFolder([{ format: 1, edits: [["survey.yaml", "levels: 3", "levels: 1"]] }]), "surveys");
  expect(await open(wrong)).toBeNull();
  expect(said[0]).toMatch(/survey\.yaml:\d+:\d+: "levels" must be at least 2/);
  const writing = await open(wrong, true);
  expect(
    writing?.library().instruments.map(({ instrument }) => instrument.id),
    "its author goes on",
  ).not.toEqual([]);
});
