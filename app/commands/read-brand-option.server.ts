import { type Brand, plainBrand } from "#app/reports/brand.ts";
import { readBrand } from "#app/reports/read-brand.server.ts";
import { formatProblem } from "#app/surveys/file-problem.ts";
import { readJson } from "#app/surveys/read-json.server.ts";

/** The brand a `--brand` option names, or the plain one; every mistake comes with its place. */
export async function readBrandOption(
  file: string | undefined,
): Promise<
  { readonly ok: true; readonly brand: Brand } | { readonly ok: false; readonly problems: readonly string[] }
> {
  if (file === undefined) return { ok: true, brand: plainBrand };
  const source = await readJson(file);
  if (!source.ok) return { ok: false, problems: source.problems.map((problem) => formatProblem({ file, ...problem })) };
  const read = await readBrand(file);
  if (read.ok) return read;
  return {
    ok: false,
    problems: read.problems.map(({ path, message }) =>
      formatProblem({ file, ...source.locate(path === "" ? [] : path.split(".")), message }),
    ),
  };
}
