import { inventoryTable } from "#app/assessments/item-reading.ts";
import { csvText } from "#app/charts/csv-text.ts";
import { fileName } from "#app/platform/file-name.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import { filledInventories } from "#app/reports/tree/inventory-blocks.ts";
import { notFound, openTree } from "../access.server.ts";
import { surveyOf } from "./open.server.ts";

/** The rows of one inventory for a spreadsheet, under headings that pasting them into another inventory understands. */
export async function loader(args: LoaderFunctionArgs) {
  const { assessment, tree, words, answers, hidden, translator } = await surveyOf(
    await openTree(args, "assessment.result"),
  );
  const found = filledInventories({ tree, words, answers, hidden }).find(({ id }) => id === args.params.itemId);
  if (found === undefined) throw notFound();
  const { columns, rows } = inventoryTable(found.item, found.rows, words, translator);
  const { institution, demonstration } = assessment;
  const prefix = demonstration ? "waymark-demonstration-rows" : "waymark-rows";
  const name = fileName(prefix, `${found.name} ${institution.name}`, "csv");
  const table = { caption: found.name, columns: columns.map((label) => ({ label, numeric: false })), rows };
  return new Response(csvText(table), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${name}"` },
  });
}
