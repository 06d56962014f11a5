import { Visitor } from "../../tests/support/visitor.server.ts";
import { password, Teller, type Told } from "./teller.ts";

/** Where a served product is, as its visitors name it and where it listens. */
export type Site = {
  readonly origin: string;
  readonly port: number;
  readonly run: (words: readonly string[]) => Promise<string>;
};

/** Somebody who comes from an address of their own, so that nobody is kept waiting for another's guesses. */
function comer({ origin, port }: Site, text: string, told: Told, at: number, who: keyof typeof doors): Teller {
  const address = `2001:db8:${doors[who]}:${at.toString(16)}::1`;
  return new Teller(new Visitor(origin, port), text, told, { "X-Forwarded-For": address });
}

const doors = { lead: 1, guest: 2, stranger: 3, early: 4 };

/** The one who looks after the installation, and programmes. Before, everybody tries the door that is closed afterwards. */
export async function administrator(
  site: Site,
  all: readonly { readonly text: string; readonly told: Told }[],
): Promise<(text: string, told: Told) => Teller> {
  const [link = ""] = (await site.run(["setup-link"])).split("\n");
  for (const [at, { text, told }] of all.entries()) {
    const stranger = comer(site, text, told, at, "early");
    await stranger.send("/setup", { having: "code", expect: 400 });
    await stranger.send("/setup", { having: "code", but: { email: "nobody@proof.example" }, expect: 401 });
  }
  const visitor = new Visitor(site.origin, site.port);
  const anew = (text: string, told: Told) => new Teller(visitor, text, told, { "X-Forwarded-For": "2001:db8:ffff::1" });
  const person = { name: "Administrator", email: "administrator@proof.example", password };
  const token = link.split("#")[1] ?? "";
  const [first] = all;
  if (first === undefined) return anew;
  await anew("", first.told).post("/setup", new URLSearchParams({ ...person, token }), 303);
  for (const page of plainPages) await anew("", first.told).open(page);
  return anew;
}

/** Pages on which nobody has written anything, opened once to see whether that is so. */
const plainPages = [
  ...["/", "/demonstration", "/questionnaire", "/method", "/evidence", "/evidence/coding/varadarajan-2023"],
  ...["/privacy", "/accessibility", "/account/password", "/account/recovery-codes"],
  ...["/administration", "/administration/health"],
];

/** One institution whose people write the same text wherever something can be written, from the first form to the last. */
export async function tell(site: Site, text: string, at: number, told: Told, administrator: Teller): Promise<void> {
  const lead = comer(site, text, told, at, "lead");
  const home = await answer(lead, text);
  await answerOfAnyShape(lead);
  await signUp(lead, home, `lead-${at}@proof.example`);
  const institution = await lookAfter(lead, home, text);
  const guest = comer(site, text, told, at, "guest");
  await invite(lead, guest, institution, `guest-${at}@proof.example`, text);
  await respond(lead, guest, institution, home, text);
  await joinProgramme(lead, administrator, institution, text);
  await knock(comer(site, text, told, at, "stranger"), home, text);
  for (const part of ["people", "institutions"]) await administrator.look(`/administration/${part}`, "q");
}

/** An assessment from its first form to its report. */
async function answer(lead: Teller, text: string): Promise<string> {
  const started = await lead.send("/start", { expect: 303 });
  const home = (started.location ?? "").replace(/\/link$/, "");
  for (const section of ["STD", "REC", "TEC", "CUL"]) await lead.send(`${home}/questions/${section}`, { expect: 303 });
  for (const page of ["", "/link", "/questions/STD", "/questions/REC", "/check", "/result", "/trend", "/move"]) {
    await lead.open(`${home}${page}`);
  }
  for (const page of ["/views", "/views/varadarajan2023-pathways"]) await lead.open(`${home}${page}`);
  await weigh(lead, home, weighedDimensions);
  await sayCircumstances(lead, home);
  const ordered = await lead.send(`${home}/report`, { expect: 303 });
  // Stopped again: nobody prints here, and the line takes only so many.
  await lead.send(ordered.location ?? "", { expect: 303 });
  await lead.open(ordered.location ?? "");
  await lead.send(`${home}/roadmap`, { expect: 400 });
  // The name itself would delete it.
  await lead.send(`${home}/delete`, { but: { confirm: `${text} not quite` }, expect: 400 });
  await lead.send(`${home}/profile`, { expect: 303 });
  await lead.open(`${home}/profile`);
  return home;
}

/** Weights of one's own: numbers, and two texts that are printed with them. */
async function weigh(lead: Teller, home: string, parts: readonly string[]): Promise<void> {
  await lead.send(`${home}/weights`, { expect: 400 });
  const but = Object.fromEntries(parts.map((id) => [`points:${id}`, "1"]));
  await lead.send(`${home}/weights`, { but, expect: 303 });
  for (const page of ["/weights", "/result?weights=custom", "/report"]) await lead.open(`${home}${page}`);
}

const weighedDimensions = ["STD", "REC", "TEC", "CUL"].flatMap((id) => [
  id,
  ...[1, 2, 3, 4, 5].map((place) => `${id}-${place}`),
]);
const weighedOfAnyShape = [
  ...["ACC", "COL", "DIG", "PPL", "GOV", "ONL", "DIG-1", "DIG-3", "DIG-4", "ACC-5"],
  ...["ACC", "COL", "ONL", "PPL"].flatMap((id) => [1, 2, 3, 4].map((place) => `${id}-${place}`)),
];

/** Circumstances: texts to write, and rows of words. */
async function sayCircumstances(lead: Teller, home: string): Promise<void> {
  for (const section of ["purpose", "practice", "obstacles"]) {
    await lead.send(`${home}/context/${section}`, { expect: 400 });
  }
  const knowing = [
    "drivers",
    "pilot-anyway",
    "stage-reason",
    "patterns",
    "other-patterns",
    "frameworks",
    "tools",
    "design",
  ];
  const more = ["kpi-levels", "kpis", "barriers", "risks", "voices"];
  const but = Object.fromEntries([
    ...[...knowing, ...more].map((id) => [`choice:${id}`, ""]),
    ...["other-patterns", "kpis", "risks"].map((id) => [`paste:${id}`, ""]),
    ["rank:drivers", ""],
  ]);
  for (const section of ["place", "purpose", "practice", "obstacles", "heard"]) {
    await lead.send(`${home}/context/${section}`, { but, expect: 303 });
    await lead.open(`${home}/context/${section}`);
  }
  for (const page of ["/context", "/result", "/roadmap"]) await lead.open(`${home}${page}`);
}

/** A questionnaire with every kind of question. What is no number is given back; what can be kept is then kept. */
async function answerOfAnyShape(lead: Teller): Promise<void> {
  const started = await lead.send("/start", { but: { instrument: "public-library-service" }, expect: 303 });
  const home = `/surveys/${started.location?.split("/")[2]}`;
  for (const section of ["CTX", "ACC", "COL", "DIG"]) {
    await lead.send(`${home}/questions/${section}`, { expect: 400 });
  }
  const numbers = ["CTX-1", "CTX-2", "ACC-1", "COL-3"].map((id) => [`number:${id}`, "30"]);
  const knowing = ["CTX-1", "CTX-2", "ACC-1", "ACC-3", "COL-2", "COL-3", "COL-4", "DIG-2", "PPL-5", "GOV-6"];
  const but = Object.fromEntries([
    ...numbers,
    ...knowing.map((id) => [`choice:${id}`, ""]),
    ...[
      ["cell:DIG-2:number", "2"],
      ["paste:DIG-2", ""],
      ["rank:COL-4", ""],
    ],
  ]);
  for (const section of ["CTX", "ACC", "COL", "DIG", "PPL", "GOV"]) {
    await lead.send(`${home}/questions/${section}`, { but, expect: 303 });
    await lead.open(`${home}/questions/${section}`);
  }
  for (const page of ["", "/check", "/result", "/report"]) await lead.open(`${home}${page}`);
  await weigh(lead, home, weighedOfAnyShape);
  await lead.send(`${home}/roadmap`, { expect: 400 });
}

async function signUp(lead: Teller, home: string, email: string): Promise<void> {
  await lead.send(`${home}/keep`, { having: "password", expect: 400 });
  await lead.send(`${home}/keep`, { having: "password", but: { email }, expect: 303 });
  await lead.send("/account", { having: "email", expect: 400 });
  await lead.send("/account", { having: "email", but: { email }, expect: 303 });
  for (const page of ["/account", "/account/history", "/account/delete", "/clients", `${home}/keep`]) {
    await lead.open(page);
  }
}

/** The assessment becomes a round of an institution; the pages of both. */
async function lookAfter(lead: Teller, home: string, text: string): Promise<string> {
  const { location } = await lead.send(`${home}/adopt`, { expect: 303 });
  const round = location ?? "";
  const institution = /\/institutions\/[0-9a-f-]{36}/.exec(await lead.open(round))?.[0] ?? "";
  await lead.send(`${institution}/profile`, { having: "name", expect: 303 });
  await lead.send(`${institution}/tokens`, { having: "days", expect: 200 });
  await lead.look(`${institution}/people`, "q");
  await lead.look(`${institution}/history`, "entry", "fingerprint");
  for (const page of ["", "/people", "/history", "/tokens", "/visibility", "/profile", "/trend"]) {
    await lead.open(`${institution}${page}`);
  }
  await lead.upload(`${institution}/rounds/import`, JSON.stringify({ format: text, [text]: text }), 400);
  for (const page of ["/consensus", "/people"]) await lead.open(`${round}${page}`);
  return institution;
}

async function invite(lead: Teller, guest: Teller, institution: string, email: string, text: string): Promise<void> {
  const form = `${institution}/invitations/new`;
  // As much as a name may hold, and nothing that looks like an address.
  const people = text.replace(/[@\u2028\u2029]/g, " ").slice(0, 100);
  const sheets = await lead.send(`${form}?role=consultant`, { but: { people, until: inHalfAYear() }, expect: 200 });
  await lead.send(`${form}?role=consultant`, { but: { until: "" }, expect: 400 });
  const list = await lead.open(`${institution}/invitations`);
  const made = /\/institutions\/[^/"]*\/invitations\/[0-9a-f-]{36}/.exec(list)?.[0];
  if (made !== undefined) await lead.open(made);
  const token = /\/join#([\w-]+)/.exec(sheets.text)?.[1] ?? "";
  await guest.send("/join", { having: "code", expect: 404 });
  await guest.post("/join", new URLSearchParams({ token }), 303);
  await guest.send("/join", { having: "password", expect: 400 });
  await guest.send("/join", { having: "password", but: { email }, expect: 303 });
  for (const page of ["/join/welcome", "/clients", institution]) await guest.open(page);
}

function inHalfAYear(): string {
  return new Date(Date.now() + 182 * 86_400_000).toISOString().slice(0, 10);
}

/** A round of many: somebody answers for themselves. */
async function respond(lead: Teller, guest: Teller, institution: string, home: string, text: string): Promise<void> {
  const made = await lead.send(`${institution}/rounds/new`, { having: "name", expect: 303 });
  const round = made.location ?? "";
  await lead.send(`${round}/people`, { having: "section", expect: 303 });
  await lead.send(`${round}/settings`, { having: "name", expect: 303 });
  await lead.send(round, { having: "step=open", expect: 303 });
  for (const section of ["STD", "REC"]) {
    await lead.send(`${round}/respond/${section}`, { having: `note:${section}-1`, expect: 303 });
    await lead.open(`${round}/respond/${section}`);
  }
  await lead.send(`${round}/respond`, { having: "intent", expect: 303 });
  await makeReviewer(lead, guest, institution, round);
  const part = /\/rounds\/[^/"]+\/review\/people\/[0-9a-f-]{36}/.exec(await guest.open(`${round}/review`))?.[0] ?? "";
  await guest.send(part, { having: "reason", expect: 303 });
  await lead.send(round, { having: "step=consensus", expect: 303 });
  for (const page of ["", "/people", "/consensus", "/respond", "/withdraw", "/settings"]) {
    await lead.open(`${round}${page}`);
  }
  await guest.send(`${round}/review/sections/STD`, { having: "reason", expect: 303 });
  await lead.open(`${round}/compare/${home.split("/").at(-1)}`);
  for (const page of ["", "/review", "/review/sections/STD"]) await guest.open(`${round}${page}`);
  // A place that is gone gives back what was typed.
  await lead.post("/rounds/nowhere/respond/STD", new URLSearchParams({ "note:STD-1": text }), 404);
}

/** Somebody with an account already is invited to something more. */
async function makeReviewer(lead: Teller, guest: Teller, institution: string, round: string): Promise<void> {
  const form = `${institution}/invitations/new?role=reviewer&round=${round.split("/").at(-1)}`;
  const sheets = await lead.send(form, { but: { people: "Reviewer" }, expect: 200 });
  const token = /\/join#([\w-]+)/.exec(sheets.text)?.[1] ?? "";
  await guest.post("/join", new URLSearchParams({ token }), 303);
  await guest.send("/join", { having: "intent", expect: 303 });
}

async function joinProgramme(lead: Teller, administrator: Teller, institution: string, text: string): Promise<void> {
  await administrator.send("/programmes/new", { having: "description", but: { deadline: text }, expect: 400 });
  const made = await administrator.send("/programmes/new", {
    having: "description",
    but: { deadline: "" },
    expect: 303,
  });
  const programme = made.location ?? "";
  const called = await administrator.send(programme, { having: "label", expect: 200 });
  const token = /\/programmes\/join#([\w-]+)/.exec(called.text)?.[1] ?? "";
  const offer = await lead.post("/programmes/join", new URLSearchParams({ token }), 200);
  // As an institution that is new here, because that one has its name typed.
  const joined = await lead.answer("/programmes/join", offer.text, {
    having: "name",
    but: { institution: "" },
    expect: 303,
  });
  await lead.open(joined.location ?? "");
  await lead.open(`${institution}/visibility`);
  await administrator.open(programme);
}

/** Forms that ask for a secret show again what was typed, and so do pages that cannot take a form. */
async function knock(stranger: Teller, home: string, text: string): Promise<void> {
  for (const [place, status] of secretPlaces) await stranger.send(place, { having: "code", expect: status });
  await stranger.send("/sign-in", { having: "password", expect: 401 });
  const typed = new URLSearchParams({ "note:STD-1": text, "choice:STD-1": text });
  await stranger.post(`${home}/questions/STD`, typed, 401);
}

/** Where a code is asked for, and how a wrong one is answered. */
const secretPlaces = [
  ["/return", 404],
  ["/sign-in/recovery", 401],
  ["/sign-in/link", 401],
  ["/programmes/join", 404],
] as const;
