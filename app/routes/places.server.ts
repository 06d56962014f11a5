import type { Act } from "#app/accounts/may.ts";
import { may } from "#app/accounts/may.ts";
import type { SignedIn } from "#app/accounts/session.server.ts";
import type { Subject } from "#app/accounts/subject.ts";
import type { Translator } from "#app/i18n/translator.ts";
import type { KeptInstitution } from "#app/institutions/institution.ts";
import { signInTo } from "#app/paths.ts";
import { type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import type { Programme } from "#app/programmes/programme.ts";
import type { Round } from "#app/rounds/round.ts";
import type { Services } from "#app/services.server.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { findInstrument, type LoadedInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { findInstitution } from "#db/queries/institutions.server.ts";
import { findProgramme } from "#db/queries/programmes.server.ts";
import { findRound } from "#db/queries/rounds.server.ts";
import { actorFor, missing, notFound, refusal, translatorOf } from "./access.server.ts";
import { visitorOf } from "./visit.server.ts";

/** Somebody signed in, at a place where they may do what they came for. */
export type Place = { readonly services: Services; readonly who: SignedIn; readonly translator: Translator };

export type OpenInstitution = Place & { readonly institution: KeptInstitution };

/** Opens the institution of the address for one act. */
export async function openInstitution(args: LoaderFunctionArgs, act: Act): Promise<OpenInstitution> {
  const place = await enter(args);
  const institution = await findInstitution(place.services.database.read, args.params.institutionId ?? "");
  if (institution === null) throw await missing(args);
  await allow(args, place, act, { institutionId: institution.id });
  return { ...place, institution };
}

export type OpenRound = Place & {
  readonly round: Round;
  readonly institution: KeptInstitution;
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly evidence: LoadedInstrument["evidence"];
};

/** Opens the round of the address for one act; `section` where the act touches only one section of it. */
export async function openRound(args: LoaderFunctionArgs, act: Act, section?: string): Promise<OpenRound> {
  const place = await enter(args);
  const { database, library } = place.services;
  const round = await findRound(database.read, args.params.roundId ?? "");
  if (round === null) throw await missing(args);
  const { assessmentId, institutionId, state } = round;
  await allow(args, place, act, {
    assessmentId,
    institutionId,
    round: state,
    ...(section === undefined ? {} : { section }),
  });
  const [institution, assessment] = [
    await findInstitution(database.read, institutionId),
    await findAssessment(database.read, assessmentId),
  ];
  if (institution === null || assessment === null) throw notFound();
  const found = findInstrument(library, assessment.instrument.id, assessment.instrument.version);
  if (found === undefined) throw notFound();
  const words = wordsFor(found.words, place.translator.language);
  return { ...place, round, institution, instrument: found.instrument, words, evidence: found.evidence };
}

/**
 * Opens the round of the address for what a program may read too, with a service token instead of a session. Nobody is
 * sent to sign in: a program could not.
 */
export async function openCountedRound(
  args: LoaderFunctionArgs,
  act: Act,
): Promise<Pick<OpenRound, "services" | "round" | "instrument">> {
  const { services } = args.context;
  const actor = await actorFor(args);
  const round = await findRound(services.database.read, args.params.roundId ?? "");
  if (round === null) throw await missing(args);
  const { assessmentId, institutionId, state } = round;
  if (!may(actor, act, { assessmentId, institutionId, round: state })) throw await missing(args);
  const assessment = await findAssessment(services.database.read, assessmentId);
  const asked = assessment?.instrument;
  const found = asked === undefined ? undefined : findInstrument(services.library, asked.id, asked.version);
  if (found === undefined) throw notFound();
  return { services, round, instrument: found.instrument };
}

export type OpenProgramme = Place & { readonly programme: Programme };

/** Opens the programme of the address for one act. */
export async function openProgramme(args: LoaderFunctionArgs, act: Act): Promise<OpenProgramme> {
  const place = await enter(args);
  const programme = await findProgramme(place.services.database.read, args.params.programmeId ?? "");
  if (programme === null) throw await missing(args);
  await allow(args, place, act, { programmeId: programme.id });
  return { ...place, programme };
}

/** Opens a page about the installation as a whole. */
export async function openPlatform(args: LoaderFunctionArgs, act: Act): Promise<Place> {
  const place = await enter(args);
  await allow(args, place, act, "platform");
  return place;
}

/**
 * Whoever is not signed in does that first; what they sent is kept. Nothing is looked up before, so nothing about what
 * the address leads to is told.
 */
async function enter(args: LoaderFunctionArgs): Promise<Place> {
  const { services } = args.context;
  const who = await visitorOf(args);
  if (who !== null) return { services, who, translator: translatorOf(args.request) };
  if (args.request.method === "POST") throw await refusal(args, { kind: "anonymous" });
  throw redirect(signInTo(new URL(args.request.url).pathname), 303);
}

/** Somebody else's place and a missing one look the same. */
async function allow(args: LoaderFunctionArgs, { who }: Place, act: Act, subject: Subject): Promise<void> {
  if (!may(who, act, subject)) throw await missing(args);
}
