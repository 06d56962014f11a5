export type ReadPlan =
  | { readonly ok: true; readonly settings: { readonly target: string | null; readonly capacity: number | null } }
  | { readonly ok: false; readonly capacity: string };

/** Reads target and capacity from the form. A profile the instrument does not have means the default target. */
export function readPlanForm(form: URLSearchParams, profiles: readonly string[]): ReadPlan {
  const target = form.get("target") ?? "";
  const capacity = (form.get("capacity") ?? "").trim();
  if (capacity !== "" && !(/^\d{1,4}$/.test(capacity) && Number(capacity) >= 1 && Number(capacity) <= 1000)) {
    return { ok: false, capacity: capacity.slice(0, 20) };
  }
  return {
    ok: true,
    settings: {
      target: profiles.includes(target) ? target : null,
      capacity: capacity === "" ? null : Number(capacity),
    },
  };
}
