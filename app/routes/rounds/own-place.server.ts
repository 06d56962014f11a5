import { may } from "#app/accounts/may.ts";
import { type OwnPart, readOwnPart } from "#app/rounds/own-part.server.ts";
import { perceptionSheet } from "#app/rounds/perception-sheet.server.ts";
import { type LastEntries, readLastOwn } from "#app/rounds/read-last-round.server.ts";
import { notFound } from "../access.server.ts";
import type { AnsweringPlace } from "../answering/answering-place.ts";
import type { OpenRound } from "../places.server.ts";
import { studiesLinks } from "../studies-links.ts";

export type OpenPart = OpenRound & {
  readonly part: OwnPart;
  /** What its owner answered in the round before; only pages that show it look it up, saving an answer does not. */
  readonly last?: LastEntries;
};

/**
 * The visitor's own part of an open round. Whether it takes answers now is another question: the round may have been closed
 * while they were typing, and what they typed must come back to them.
 */
export async function withOwnPart(opened: OpenRound): Promise<OpenPart> {
  const part = await readGrantedPart(opened);
  if (part === null) throw notFound();
  return { ...opened, part };
}

/** The visitor's part as far as their grants reach; null when nobody has said yet which questions are theirs. */
export async function readGrantedPart(opened: OpenRound): Promise<OwnPart | null> {
  const { services, who, round, instrument } = opened;
  const part = await readOwnPart(services.database, round, who.personId, instrument);
  if (part === null) return null;
  const { assessmentId, institutionId, state } = round;
  const granted = (section: string) =>
    may(who, "round.respond", { assessmentId, institutionId, round: state, section });
  return { ...part, sections: part.sections.filter(({ id }) => granted(id)) };
}

/** What the visitor answered in the round before, where this one shows it. */
export function readOwnLast({ services, who, round, instrument }: OpenRound): Promise<LastEntries> {
  return readLastOwn(services.database, services.library, round, who.personId, instrument);
}

/** Somebody's own part as a place to answer in. */
export function ownPlace(own: OpenPart): AnsweringPlace {
  const { services, who, round, instrument, words, translator, part } = own;
  return {
    studies: studiesLinks(own),
    country: own.institution.country,
    ...{ services, instrument, words, translator },
    sheet: perceptionSheet(round.assessmentId, who.personId),
    entries: part.entries,
    ...(own.last === undefined ? {} : { last: own.last }),
    open: part.answering === "open",
    closed: translator.t(`rounds:answering.${part.answering}`),
  };
}
