import { expect, test } from "vitest";
import { loadInstrumentLibrary } from "#app/surveys/load-instrument.server.ts";
import { offeredAtStart, startable } from "#app/surveys/offered-questionnaires.ts";

test("every questionnaire is offered in its newest version and in the reader's language", async () => {
  const load = await loadInstrumentLibrary("surveys");
  if (!load.ok) throw new Error(load.problems[0]?.message);
  const offered = offeredAtStart(load.library, "es").map(({ id, title }) => [id, title]);
  expect(offered[0]).toEqual(["micro-credential-readiness", expect.stringContaining("microcredenciales")]);
  expect(offered).toContainEqual(["public-library-service", "Servicio de biblioteca pública"]);
  expect(offered.map(([id]) => id).slice(1)).toEqual(load.library.trees.map(({ tree }) => tree.id));
  expect(offeredAtStart(load.library, "en").filter(({ leadsTo }) => leadsTo === "roadmap")).toHaveLength(1);
  expect(startable(load.library, "public-library-service")).toMatchObject({ version: "1.0.0" });
  expect(startable(load.library, "another")).toBeUndefined();
});
