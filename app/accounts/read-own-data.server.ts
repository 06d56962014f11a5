import type { Database } from "#db/database.server.ts";
import { countAuditEntriesAbout, listAuditEntriesAbout, type NamedLink } from "#db/queries/audit.server.ts";
import { readOwnContributions, readOwnDeeds, readOwnRows } from "#db/queries/own-data.server.ts";

/** Everything that is kept about a person, as one document for that person. It holds nothing about anybody else. */
export async function readOwnData(database: Database, personId: string, now: Date) {
  const { person, ...rows } = await readOwnRows(database.read, personId);
  const size = await countAuditEntriesAbout(database.read, personId);
  const entries = size === 0 ? [] : await listAuditEntriesAbout(database.read, personId, { offset: 0, size });
  return {
    about: person,
    madeAt: now.toISOString(),
    ...rows,
    contributions: await readOwnContributions(database.read, personId),
    ...(await readOwnDeeds(database.read, personId)),
    history: entries.map((link) => entryFor(personId, link)),
  };
}

/** An entry with what it says about this person; who else was in it is left out. */
function entryFor(personId: string, { institution, entry, detail }: NamedLink) {
  const { number, at, actor, act, subject } = entry;
  const self = (id: string | null) => (id === personId ? "you" : "somebody else");
  const own = detail !== null && (detail.personId === null || detail.personId === personId);
  return {
    institution,
    number,
    at,
    act,
    by: actor.kind === "person" ? self(actor.id) : actor.kind,
    subject: subject.kind === "person" ? self(subject.id) : `${subject.kind} ${subject.id}`,
    words: own ? detail.detail : null,
  };
}
