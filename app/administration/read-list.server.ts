import { dateText } from "#app/i18n/date-text.ts";
import { momentText } from "#app/i18n/moment-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { readFault } from "#app/letters/letter-fault.ts";
import { paths } from "#app/paths.ts";
import { pagingOf } from "#app/platform/paging.ts";
import type { Database } from "#db/database.server.ts";
import {
  type Portion,
  pageOfGrants,
  pageOfInstitutions,
  pageOfJobs,
  pageOfLetters,
  pageOfPeople,
  pageOfProgrammes,
  pageOfReleases,
  pageOfSessions,
} from "#db/queries/administration.server.ts";
import type { Job } from "#db/queries/jobs.server.ts";
import type { Cell, Intent, ListColumn, ListPage, ListRow, RowAct } from "./list-page.ts";
import type { Part } from "./part.ts";

/** A page of one of the lists, as its address asks for it with `q=` and `page=`. */
export async function readList(
  database: Database,
  part: Part,
  search: URLSearchParams,
  now: Date,
  translator: Translator,
): Promise<ListPage> {
  const words = (search.get("q") ?? "").trim().slice(0, 100);
  const portion: Portion = { search: words, place: (total) => pagingOf(search, total) };
  const { columns, rows, paging } = await readers[part](database, portion, now, translator);
  const headings = columns.map((column) => ({
    label: translator.t(`administration:column.${column}`),
    kind: kinds[column] ?? "words",
  }));
  return { part, columns: headings, rows, paging };
}

type Column =
  | ("name" | "country" | "rounds" | "people" | "since" | "email" | "language" | "waysIn" | "person" | "role")
  | ("where" | "until" | "browser" | "seen" | "job" | "state" | "attempts" | "fault" | "release" | "questionnaire")
  | ("letter" | "about")
  | ("programme" | "members" | "deadline");

/** Columns of anything but words. */
const kinds: Readonly<Partial<Record<Column, ListColumn["kind"]>>> = {
  ...{ rounds: "number", people: "number", members: "number" },
  ...{ since: "date", until: "date", deadline: "date", seen: "date" },
};

type Read = Pick<ListPage, "rows" | "paging"> & { readonly columns: readonly Column[] };
type Reader = (database: Database, portion: Portion, now: Date, translator: Translator) => Promise<Read>;

const readers: Record<Part, Reader> = { institutions, people, grants, sessions, jobs, letters, releases, programmes };

async function institutions(database: Database, portion: Portion, _now: Date, translator: Translator): Promise<Read> {
  const { rows, paging } = await pageOfInstitutions(database.read, portion);
  return {
    columns: ["name", "country", "rounds", "people", "since"],
    rows: rows.map(({ id, name, country, rounds, people, created_at }) =>
      row(id, [name, country ?? "", String(rounds), String(people), dateText(created_at, translator)]),
    ),
    paging,
  };
}

async function people(database: Database, portion: Portion, _now: Date, translator: Translator): Promise<Read> {
  const { rows, paging } = await pageOfPeople(database.read, portion);
  const { t } = translator;
  return {
    columns: ["name", "email", "waysIn", "language", "since"],
    rows: rows.map(({ id, name, email, language, created_at, password_hash }) =>
      row(
        id,
        [
          ...[name, email ?? "", t(password_hash === null ? "administration:noPassword" : "administration:password")],
          ...[language, dateText(created_at, translator)],
        ],
        [act("makeLink", name, translator), act("makeAdministrator", name, translator)],
      ),
    ),
    paging,
  };
}

async function grants(database: Database, portion: Portion, now: Date, translator: Translator): Promise<Read> {
  const { rows, paging } = await pageOfGrants(database.read, portion, now);
  const { t } = translator;
  const places = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join(", ");
  return {
    columns: ["person", "role", "where", "since", "until"],
    rows: rows.map(({ id, person, role, scope_kind, institution, programme, round, starts_at, ends_at }) =>
      row(
        id,
        [
          ...[person, t(`accounts:role.${role}` as "accounts:role.lead", { defaultValue: role })],
          scope_kind === "platform" ? t("administration:everywhere") : places([institution, round, programme]),
          ...[dateText(starts_at, translator), ends_at === null ? "" : dateText(ends_at, translator)],
        ],
        [act("endGrant", person, translator)],
      ),
    ),
    paging,
  };
}

async function sessions(database: Database, portion: Portion, now: Date, translator: Translator): Promise<Read> {
  const { rows, paging } = await pageOfSessions(database.read, portion, now);
  return {
    columns: ["person", "browser", "since", "seen"],
    rows: rows.map(({ id_hash, person, agent, created_at, seen_at }) =>
      row(
        id_hash,
        [person, agent, dateText(created_at, translator), momentText(seen_at, translator)],
        [act("endSession", person, translator)],
      ),
    ),
    paging,
  };
}

async function jobs(database: Database, portion: Portion, _now: Date, translator: Translator): Promise<Read> {
  const { rows, paging } = await pageOfJobs(database.read, portion);
  const { t } = translator;
  return {
    columns: ["job", "state", "attempts", "fault", "since"],
    rows: rows.map(({ id, kind, state, attempts, max_attempts, fault, created_at, ordered }) =>
      row(
        id,
        [
          ...[jobName(id, kind, translator), t(`administration:state.${state}`)],
          t("administration:ofAttempts", { done: attempts, most: max_attempts }),
          ...[fault ?? "", momentText(created_at, translator)],
        ],
        jobActs(state, Boolean(ordered)).map((intent) => act(intent, jobName(id, kind, translator), translator)),
      ),
    ),
    paging,
  };
}

/** What somebody at the other end of a telephone can read out: the kind of work, and the beginning of its number. */
function jobName(id: string, kind: string, { t }: Translator): string {
  const number = id.slice(0, 8);
  return kind === "report-pdf" ? t("administration:job.report", { number }) : number;
}

/** What has not ended can be stopped; what failed or was stopped can be tried again while its order is kept. */
function jobActs(state: Job["state"], ordered: boolean): readonly Intent[] {
  if (state === "queued" || state === "running") return ["stopJob"];
  return state !== "done" && ordered ? ["retryJob"] : [];
}

async function letters(database: Database, portion: Portion, _now: Date, translator: Translator): Promise<Read> {
  const { rows, paging } = await pageOfLetters(database.read, portion);
  const { t } = translator;
  return {
    columns: ["letter", "about", "where", "state", "attempts", "fault", "since"],
    rows: rows.map(({ id, kind, institution, state, attempts, fault, created_at }) => {
      const name = id.slice(0, 8);
      const acts = { failed: [act("sendLetter", name, translator)], waiting: [act("dropLetter", name, translator)] };
      return row(
        id,
        [
          ...[name, t(`administration:letterKind.${kind}`), institution, t(`administration:letterState.${state}`)],
          ...[String(attempts), fault === null ? "" : faultText(fault, translator), momentText(created_at, translator)],
        ],
        state === "failed" || state === "waiting" ? acts[state] : [],
      );
    }),
    paging,
  };
}

/** Our sentence, and the numbers of the server or the system in brackets. */
function faultText(kept: string, { t }: Translator): string {
  const { fault, code } = readFault(kept);
  const sentence = t(`letters:fault.${fault}`);
  return code === null ? sentence : t("administration:withCode", { sentence, code });
}

async function releases(database: Database, portion: Portion, _now: Date, translator: Translator): Promise<Read> {
  const { rows, paging } = await pageOfReleases(database.read, portion);
  const { t } = translator;
  return {
    columns: ["release", "questionnaire", "programme", "state"],
    rows: rows.map(({ id, number, demonstration, instrument_id, as_of, public_at, programme }) => {
      const isPublic = demonstration === 1 || public_at !== null;
      const title = t("programmes:releases.item", { number, date: dateText(as_of, translator) });
      const state = t(isPublic ? "administration:public" : "administration:private");
      return {
        id,
        cells: [
          isPublic ? { text: title, href: paths.policy(id) } : { text: title },
          ...[instrument_id, programme ?? "", state].map((text) => ({ text })),
        ],
        acts: [],
      };
    }),
    paging,
  };
}

async function programmes(database: Database, portion: Portion, _now: Date, translator: Translator): Promise<Read> {
  const { rows, paging } = await pageOfProgrammes(database.read, portion);
  const { t } = translator;
  return {
    columns: ["name", "members", "deadline", "state", "since"],
    rows: rows.map(({ id, name, members, deadline, closed_at, created_at }) =>
      row(id, [
        ...[name, String(members), deadline === null ? "" : dateText(deadline, translator)],
        t(closed_at === null ? "administration:openToJoin" : "administration:closedToJoin"),
        dateText(created_at, translator),
      ]),
    ),
    paging,
  };
}

function row(id: string, texts: readonly string[], acts: readonly RowAct[] = []): ListRow {
  return { id, cells: texts.map((text): Cell => ({ text })), acts };
}

function act(intent: Intent, name: string, { t }: Translator): RowAct {
  return {
    intent,
    label: t(`administration:act.${intent}`),
    name: t(`administration:actNamed.${intent}`, { name }),
  };
}
