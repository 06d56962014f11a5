import { expect, test } from "vitest";
import { makeRound } from "#app/rounds/make-round.server.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentLibrary } from "#app/surveys/instrument-library.ts";
import type { Database } from "#db/database.server.ts";
import { compareAndSetEntry } from "#db/queries/answers.server.ts";
import { setRoundState } from "#db/queries/rounds.server.ts";
import { addGrant, addInstitution, addPerson, signInAs } from "#tests/support/cast.server.ts";
import { readText } from "#tests/support/read-page.ts";
import { openSite } from "#tests/support/site.server.ts";

/** The shipped questionnaires, and the default one again as 2.0.0 with a heavier question. */
function withSecond(library: InstrumentLibrary): { readonly library: InstrumentLibrary; readonly second: Instrument } {
  const first = library.instruments.find(({ instrument }) => instrument.id === "micro-credential-readiness");
  if (first === undefined) throw new Error("The default questionnaire is missing.");
  const second = {
    ...first.instrument,
    version: "2.0.0",
    dimensions: first.instrument.dimensions.map((dimension) => ({
      ...dimension,
      capabilities: dimension.capabilities.map((one) => (one.id === "STD-1" ? { ...one, weight: 9 } : one)),
    })),
  };
  return {
    library: { ...library, instruments: [...library.instruments, { ...first, instrument: second }] },
    second,
  };
}

async function lockedRound(
  database: Database,
  institutionId: string,
  { id, version, ...rest }: Instrument,
  name: string,
  level: number,
  now: Date,
): Promise<string> {
  const plan = { institutionId, name, language: "en", deadline: null, previousId: null, programmeId: null };
  const made = await makeRound(database, { ...plan, instrument: { id, version } }, { kind: "operator" }, now);
  for (const { id: capability } of capabilitiesOf({ id, version, ...rest }))
    await compareAndSetEntry(
      database.write,
      made,
      capability,
      0,
      { answer: { level }, note: null, evidenceUrl: null },
      now,
    );
  await setRoundState(database.write, made, 1, "locked", now);
  return made;
}

test("all results of an institution over time: a line breaks where a version did, and says why", async () => {
  const site = await openSite();
  const { library, second } = withSecond(site.library);
  const first = library.instruments.find(({ instrument }) => instrument.id === second.id)?.instrument;
  if (first === undefined) throw new Error("The first version is missing.");
  site.library = library;
  const { database } = site;
  const { id, lead } = await addInstitution(database, "Harbour University", site.now);
  const year = (add: number) => new Date(site.now.getTime() + add * 1000);
  const leader = await signInAs(site, lead);
  const home = `/institutions/${id}`;
  expect((await leader.get(home)).text).not.toContain(`${home}/trend`);
  expect(readText((await leader.get(`${home}/trend`)).text)).toMatch(
    /No result is finished yet\. Submit an assessment or lock a round(?!.*Questionnaire: \.)/,
  );

  await lockedRound(database, id, first, "Spring 2025", 2, year(1));
  expect((await leader.get(home)).text).toContain(`${home}/trend`);
  expect(readText((await leader.get(`${home}/trend`)).text)).toContain("One result is finished.");
  await lockedRound(database, id, first, "Spring 2026", 4, year(2));
  const rising = readText((await leader.get(`${home}/trend`)).text);
  expect(rising).toContain("The whole rose from 25 to 75 since \u201cSpring 2025\u201d.");
  expect(rising).not.toContain("Where lines break");

  await lockedRound(database, id, second, "Spring 2027", 4, year(3));
  const broken = readText((await leader.get(`${home}/trend`)).text);
  expect(broken).toContain("The newest score of the whole begins a line of its own");
  expect(broken).toContain(
    "Between \u201cSpring 2026\u201d (version 1.0.0) and \u201cSpring 2027\u201d (version 2.0.0) these cannot be compared: The whole, Standardisation.",
  );
  expect(broken).toMatch(/Another weight counts for: .+\./);
  expect(broken).toContain("Technology Up from 25 to 75 since");
  expect(broken).toContain("Standardisation 75; what came before cannot be compared");
  expect(broken).toContain("A level can fall although nothing got worse");

  const viewer = await addPerson(database, "Vera", site.now);
  await addGrant(database, viewer.id, "viewer", { kind: "institution", id }, site.now);
  expect(readText((await (await signInAs(site, viewer)).get(`${home}/trend`)).text)).toContain("Spring 2027");
  const stranger = await addInstitution(database, "Elsewhere", site.now);
  expect((await (await signInAs(site, stranger.lead)).get(`${home}/trend`)).status).toBe(404);
});

test("two rounds of different versions are compared where that can be done, and the rest is named with the reason", async () => {
  const site = await openSite();
  const { library, second } = withSecond(site.library);
  site.library = library;
  const first = { ...second, version: "1.0.0" };
  const { id, lead } = await addInstitution(site.database, "Harbour University", site.now);
  const before = await lockedRound(site.database, id, first, "Spring 2026", 2, site.now);
  const later = new Date(site.now.getTime() + 1000);
  const after = await lockedRound(site.database, id, second, "Spring 2027", 4, later);
  const page = readText((await (await signInAs(site, lead)).get(`/rounds/${after}/compare/${before}`)).text);
  expect(page).toContain("Of 20 questions that can be compared, 20 rose");
  expect(page).toMatch(/Standardisation 5 \u2013 \u2013 Not compared\. Another weight counts for: /);
  expect(page).toContain("Technology 5 2.0 4.0 Up by 2.0");
});
