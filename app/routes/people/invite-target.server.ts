import { isTooLate } from "#app/accounts/invitation.ts";
import { askedRole, type InviteTarget, needsRound } from "#app/accounts/invite-form.ts";
import type { InviteViewProps } from "#app/accounts/invite-view.tsx";
import { writtenLanguages } from "#app/i18n/languages.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import type { Round } from "#app/rounds/round.ts";
import { capabilitiesOf, type Instrument } from "#app/surveys/instrument.ts";
import { findInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { findAssessment } from "#db/queries/assessments.server.ts";
import { listRounds } from "#db/queries/rounds.server.ts";
import { notFound } from "../access.server.ts";
import type { OpenInstitution } from "../places.server.ts";

type Target = Pick<InviteViewProps, "role" | "rounds" | "round"> & {
  /** Null while the address does not say yet what to invite to. */
  readonly target: InviteTarget | null;
};

/** What the address asks to invite to: `?role=`, and `&round=` for a role that holds in one. */
export async function readTarget({ request }: LoaderFunctionArgs, opened: OpenInstitution): Promise<Target> {
  const { services, institution } = opened;
  const asked = new URL(request.url).searchParams;
  const role = askedRole(asked.get("role"));
  const institutionId = institution.id;
  const letterLanguages = services.sendsLetters ? writtenLanguages.map(({ tag }) => tag) : [];
  if (role === null) return { role, rounds: [], round: null, target: null };
  if (!needsRound(role))
    return { role, rounds: [], round: null, target: { institutionId, role, round: null, letterLanguages } };
  const open = (await listRounds(services.database.read, institutionId)).filter(({ state }) => !isTooLate(role, state));
  const rounds = open.map(({ assessmentId, name, deadline }) => ({ id: assessmentId, name, deadline }));
  const id = asked.get("round") ?? (open.length === 1 ? open[0]?.assessmentId : null);
  if (id == null) return { role, rounds, round: null, target: null };
  const chosen = open.find(({ assessmentId }) => assessmentId === id);
  // A round that has gone on meanwhile, or another institution's: the rounds that can be joined are offered again.
  if (chosen === undefined) return { role, rounds, round: null, target: null };
  const round = await partsOf(opened, chosen);
  const ids = { groups: round.groups.map((one) => one.id), sections: round.sections.map((one) => one.id) };
  return { role, rounds, round, target: { institutionId, role, round: { id, ...ids }, letterLanguages } };
}

async function partsOf({ services, translator }: OpenInstitution, { assessmentId, name, deadline }: Round) {
  const assessment = await findAssessment(services.database.read, assessmentId);
  const asked = assessment?.instrument;
  const found = asked === undefined ? undefined : findInstrument(services.library, asked.id, asked.version);
  if (found === undefined) throw notFound();
  const words = wordsFor(found.words, translator.language);
  const { dimensions } = found.instrument;
  return {
    ...{ id: assessmentId, name, deadline },
    groups: askedGroups(found.instrument).map((id) => ({ id, name: words.roles[id] ?? id })),
    sections: dimensions.map(({ id }) => ({ id, name: words.dimensions[id]?.name ?? id })),
  };
}

/** Groups that some question is addressed to, in the instrument's order. */
function askedGroups(instrument: Instrument): readonly string[] {
  const asked = new Set(capabilitiesOf(instrument).flatMap(({ roles }) => [...roles.required, ...roles.perception]));
  return [...instrument.insideRoles, ...instrument.outsideRoles].filter((id) => asked.has(id));
}
