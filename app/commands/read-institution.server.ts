import type { Institution } from "#app/institutions/institution.ts";
import { checkInstitution } from "#app/institutions/institution-file.ts";
import { formatProblem } from "#app/surveys/file-problem.ts";
import { readJson } from "#app/surveys/read-json.server.ts";

/** Reads an institution's file; every mistake comes with its place. */
export async function readInstitution(
  file: string,
): Promise<
  | { readonly ok: true; readonly institution: Institution }
  | { readonly ok: false; readonly problems: readonly string[] }
> {
  const source = await readJson(file);
  if (!source.ok) return { ok: false, problems: source.problems.map((problem) => formatProblem({ file, ...problem })) };
  const checked = checkInstitution(source.value);
  if (checked.ok) return checked;
  return {
    ok: false,
    problems: checked.problems.map(({ path, message }) =>
      formatProblem({ file, ...source.locate(path === "" ? [] : [path]), message }),
    ),
  };
}
