import { quote } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import type { CapabilityRoles } from "./instrument.ts";
import { noteDuplicates, noteUnknown } from "./references.ts";

/** Lead and required roles stand inside, the others anywhere; all of them exist, and none is named twice. */
export function checkItemRoles(
  roles: CapabilityRoles | undefined,
  path: ProblemPath,
  { inside, outside }: { readonly inside: readonly string[]; readonly outside: readonly string[] },
  list: ProblemList,
): void {
  if (roles === undefined) return;
  const insiders = [
    { id: roles.lead, at: [...path, "roles", "lead"] },
    ...roles.required.map((id, index) => ({ id, at: [...path, "roles", "required", index] })),
  ];
  for (const { id, at } of insiders)
    if (outside.includes(id))
      list.add(
        at,
        () => `${quote(id)} is an outside role. Lead and required roles stand inside; move it to "perception".`,
      );
    else noteUnknown(id, at, inside, "inside role", list);
  roles.perception.forEach((id, index) => {
    noteUnknown(id, [...path, "roles", "perception", index], [...inside, ...outside], "role", list);
  });
  roles.headline?.forEach((id, index) => {
    noteUnknown(id, [...path, "roles", "headline", index], roles.perception, "perception role", list);
  });
  for (const kind of ["required", "perception", "headline"] as const)
    noteDuplicates(
      (roles[kind] ?? []).map((id, index) => ({ id, path: [...path, "roles", kind, index] })),
      "role",
      list,
    );
}
