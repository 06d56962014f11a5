import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import type { CapabilityRoles } from "../instrument.ts";

type PlacedId = { readonly id: string; readonly path: ProblemPath };

/** Notes ids that differ from an earlier one only in capitals or in "-" and "_": sooner or later somebody types the other. */
export function noteLookalikes(ids: readonly PlacedId[], warnings: ProblemList): void {
  const seen = new Map<string, string>();
  for (const { id, path } of ids) {
    const plain = id.toLowerCase().replaceAll("_", "-");
    const before = seen.get(plain);
    if (before !== undefined && before !== id && id !== "")
      warnings.add(
        path,
        () => `${quote(id)} looks like ${quote(before)}. Rename one of them before anybody has answered.`,
      );
    else seen.set(plain, id);
  }
}

/** Notes roles that no question addresses. */
export function noteUnusedRoles(
  roles: Readonly<Record<"inside" | "outside", readonly string[]>>,
  addressed: readonly (CapabilityRoles | null | undefined)[],
  warnings: ProblemList,
): void {
  const used = new Set(addressed.flatMap((one) => (one ? [one.lead, ...one.required, ...one.perception] : [])));
  for (const side of ["inside", "outside"] as const)
    roles[side].forEach((id, index) => {
      if (!used.has(id))
        warnings.add(
          ["roles", side, index],
          () => `No question addresses the role ${quote(id)}. Name it where it belongs, or remove it.`,
        );
    });
}
