import { type ReadOwnWeights, readOwnWeightsForm } from "#app/assessments/own-weights-form.ts";
import { setOwnWeights } from "#app/assessments/set-own-weights.server.ts";
import { redirect } from "#app/platform/remix.ts";
import type { WeighedFamily } from "#app/scoring/own-weights.ts";
import type { HeldAssessment } from "./access.server.ts";
import { weightsHref } from "./weights-href.ts";

type Refused = Extract<ReadOwnWeights, { readonly ok: false }>;

/** Sets or takes away own weights as the form says, and leads back to the result; what was typed where it cannot be taken. */
export async function takeOwnWeights(
  { services, actor, assessment }: HeldAssessment,
  families: readonly WeighedFamily[],
  result: string,
  request: Request,
): Promise<ReturnType<typeof redirect> | Refused> {
  const form = new URLSearchParams(await request.text());
  const removes = form.get("intent") === "remove";
  const read = removes ? { ok: true as const, own: null } : readOwnWeightsForm(form, families);
  if (!read.ok) return read;
  await setOwnWeights(services.database, assessment.id, read.own, actor, services.now());
  return redirect(removes ? `${result}#weights` : weightsHref(result, "custom"), 303);
}
