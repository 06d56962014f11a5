import { releaseTable } from "#app/benchmarks/open-data.ts";
import { csvText } from "#app/charts/csv-text.ts";
import { fileName } from "#app/platform/file-name.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { openRelease } from "./release.server.ts";

/** Everything the release publishes, without the mark for spreadsheets that programs stumble over. */
export async function loader(args: LoaderFunctionArgs) {
  const { release } = await openRelease(args);
  const name = release.demonstration ? "waymark-demonstration" : "waymark";
  return new Response(csvText(releaseTable(release)).replace(/^\uFEFF/, ""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName(name, release.id, "csv")}"`,
    },
  });
}
