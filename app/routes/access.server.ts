import { carriedForm } from "#app/accounts/carried-form.ts";
import type { Act, Actor } from "#app/accounts/may.ts";
import { may } from "#app/accounts/may.ts";
import { bearerIn } from "#app/accounts/service-token.ts";
import { actorOf } from "#app/accounts/session.server.ts";
import type { AssessmentSubject } from "#app/accounts/subject.ts";
import { tokenActor } from "#app/accounts/token-actor.server.ts";
import type { Assessment, AssessmentCover } from "#app/assessments/assessment.ts";
import { answersOf } from "#app/assessments/entry.ts";
import { chooseLanguage } from "#app/i18n/choose-language.ts";
import { type Translator, translatorFor } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { readCookie, sessionCookieName } from "#app/platform/session-cookie.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { typedText } from "#app/questions/typed-text.ts";
import type { Services } from "#app/services.server.ts";
import type { LoadedEvidence } from "#app/surveys/evidence/evidence-words.ts";
import type { Instrument, InstrumentStatus } from "#app/surveys/instrument.ts";
import type { LoadedInstrument } from "#app/surveys/instrument-library.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import { findInstrument, findTree } from "#app/surveys/load-instrument.server.ts";
import type { Panel } from "#app/surveys/panel/check-panel.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import type { TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { readEntries } from "#db/queries/answers.server.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { readItemEntries } from "#db/queries/item-answers.server.ts";

/** What every page of an assessment works with, whatever its questionnaire looks like. */
export type HeldAssessment = {
  readonly services: Services;
  readonly actor: Actor;
  readonly assessment: AssessmentCover;
  /** Whether whoever asks may change the answers now; in a round that depends on where it stands. */
  readonly mayAnswer: boolean;
  /** Whether whoever asks may set what the roadmap aims at and which other weights to look at. */
  readonly mayPlan: boolean;
  readonly questionnaire: QuestionnaireName;
  readonly translator: Translator;
};

/** Which questionnaire speaks, and whether it is one ladder of levels or a tree of any shape. */
type QuestionnaireName = {
  readonly shape: "ladder" | "tree";
  readonly id: string;
  /** Whether there are actions to plan a roadmap from. */
  readonly planned: boolean;
  readonly status: InstrumentStatus;
  readonly version: string;
  readonly panel: Panel | null;
  readonly words: Pick<InstrumentWords, "title" | "language" | "review" | "panel">;
};

/** Everything a page of one assessment works with, after the visitor was found to hold it. */
export type OpenAssessment = OpenCover & {
  readonly assessment: Assessment;
  /** What is said of the institution's circumstances. */
  readonly circumstances: ItemAnswers;
};

/** The same without what was answered. */
export type OpenCover = HeldAssessment & {
  readonly instrument: Instrument;
  readonly words: InstrumentWords;
  readonly evidence: LoadedEvidence | null;
};

/** The same for a questionnaire in format 2. */
export type OpenTree = HeldAssessment & { readonly tree: TreeInstrument; readonly words: TreeWords };

/** Opens the assessment of the address for one act. */
export async function openAssessment(args: LoaderFunctionArgs, act: Act): Promise<OpenAssessment> {
  return withAnswers(await openCover(args, act));
}

/** Adds what was answered, and what was said of circumstances where the questionnaire asks. */
async function withAnswers(cover: OpenCover): Promise<OpenAssessment> {
  const { read } = cover.services.database;
  const { id } = cover.assessment;
  const entries = await readEntries(read, id);
  const circumstances = cover.instrument.context === null ? {} : answersOf(await readItemEntries(read, id));
  return { ...cover, assessment: { ...cover.assessment, entries }, circumstances };
}

/**
 * Opens the assessment of the address for one act that does not look at its answers. Somebody else's assessment and a
 * missing one look the same.
 */
export async function openCover(args: LoaderFunctionArgs, act: Act): Promise<OpenCover> {
  const { found, ...held } = await find(args, act);
  if ("tree" in found) throw elsewhere(args, paths.treeAssessment(held.assessment.id));
  const words = wordsFor(found.words, held.translator.language);
  return { ...held, instrument: found.instrument, words, evidence: found.evidence };
}

/** The same for an assessment whose questionnaire is a tree; one with a ladder has its pages elsewhere. */
export async function openTree(args: LoaderFunctionArgs, act: Act): Promise<OpenTree> {
  const { found, ...held } = await find(args, act);
  if (!("tree" in found)) throw elsewhere(args, paths.assessment(held.assessment.id));
  return { ...held, tree: found.tree, words: wordsFor(found.words, held.translator.language) };
}

/** Opens an assessment of either kind with all its page works with. */
export async function openEither(args: LoaderFunctionArgs, act: Act): Promise<OpenAssessment | OpenTree> {
  const { found, ...held } = await find(args, act);
  const { translator } = held;
  if ("tree" in found) return { ...held, tree: found.tree, words: wordsFor(found.words, translator.language) };
  const words = wordsFor(found.words, translator.language);
  return withAnswers({ ...held, instrument: found.instrument, words, evidence: found.evidence });
}

/** Opens an assessment for a page that is the same for every questionnaire. */
export async function openAnyAssessment(args: LoaderFunctionArgs, act: Act): Promise<HeldAssessment> {
  const { found: _, ...held } = await find(args, act);
  return held;
}

async function find(
  args: LoaderFunctionArgs,
  act: Act,
): Promise<HeldAssessment & { readonly found: LoadedInstrument | LoadedTree }> {
  const { services } = args.context;
  const actor = await actorFor(args);
  const assessment = await findAssessment(services.database.read, args.params.assessmentId ?? "");
  if (assessment === null || !may(actor, act, subjectOf(assessment))) throw await refusal(args, actor);
  const { id, version } = assessment.instrument;
  const found = findInstrument(services.library, id, version) ?? findTree(services.library, id, version);
  if (found === undefined) throw notFound();
  const translator = translatorOf(args.request);
  return {
    services,
    actor,
    assessment,
    mayAnswer: assessment.state === "draft" && may(actor, "assessment.answer", subjectOf(assessment)),
    mayPlan: may(actor, "assessment.plan", subjectOf(assessment)),
    questionnaire: nameOf(found, translator.language),
    translator,
    found,
  };
}

function nameOf(found: LoadedInstrument | LoadedTree, language: string): QuestionnaireName {
  if ("tree" in found) {
    const planned = found.tree.library !== null;
    return { ...pick(found.tree), shape: "tree", planned, words: wordsFor(found.words, language) };
  }
  return { ...pick(found.instrument), shape: "ladder", planned: true, words: wordsFor(found.words, language) };
}

function pick({ id, status, version, panel }: Pick<Instrument, "id" | "status" | "version" | "panel">) {
  return { id, status, version, panel };
}

/** A page that another kind of questionnaire has at another address. */
function elsewhere({ request }: LoaderFunctionArgs, path: string): Response {
  return /^(GET|HEAD)$/.test(request.method) ? redirect(path, 302) : notFound();
}

/**
 * Who asks: the program of a service token, or whoever the session belongs to. Beside a token cookies count for nothing,
 * and with one nothing is ever changed.
 */
export async function actorFor(args: LoaderFunctionArgs): Promise<Actor> {
  const { database, now } = args.context.services;
  const token = bearerIn(args.request.headers.get("Authorization"));
  if (token === null) return actorOf(database, sessionIdOf(args), now());
  return /^(GET|HEAD)$/.test(args.request.method) ? tokenActor(database, token, now()) : { kind: "anonymous" };
}

export function subjectOf({ id, institutionId, round }: AssessmentCover): AssessmentSubject {
  return { assessmentId: id, institutionId, round };
}

/**
 * What somebody gets who may not do this: nothing, as if there were nothing. Only a form that comes in without anybody
 * signed in is kept, because its session may have ended while it was being filled in; that says nothing about what the
 * address leads to.
 */
export async function refusal(args: LoaderFunctionArgs, actor: Actor): Promise<Response> {
  const { request } = args;
  if (request.method !== "POST" || actor.kind === "person") return missing(args);
  const type = request.headers.get("Content-Type") ?? "";
  if (/^application\/json\b/i.test(type)) {
    return json({ ok: false, sentence: translatorOf(request).t("accounts:ended.autosave") }, { status: 401 });
  }
  const to = new URL(request.url).pathname;
  return json({ to, carried: carriedForm(to, isForm(request) ? await request.text() : null) }, { status: 401 });
}

/** The session id in the visitor's cookie, or null. */
export function sessionIdOf({ request, context }: LoaderFunctionArgs): string | null {
  return readCookie(request.headers.get("Cookie"), sessionCookieName(context.https));
}

/** The translator for the language this visitor reads. */
export function translatorOf(request: Request): Translator {
  return translatorFor(
    chooseLanguage({
      asked: new URL(request.url).searchParams.get("lang"),
      remembered: readCookie(request.headers.get("Cookie"), "language"),
      accepted: request.headers.get("Accept-Language"),
    }),
  );
}

/**
 * The page for an address that leads nowhere. Whoever sent a form there gets back what they had typed: their part in a round
 * may have ended while they were writing. That says nothing about the address either.
 */
export async function missing({ request }: LoaderFunctionArgs): Promise<Response> {
  if (request.method !== "POST" || !isForm(request)) return notFound();
  return json({ typed: typedText(new URLSearchParams(await request.text())) }, { status: 404 });
}

function isForm(request: Request): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(request.headers.get("Content-Type") ?? "");
}

export function notFound(): Response {
  return new Response(null, { status: 404 });
}
