import { join } from "node:path";
import { checkFile, type FileReport, namesIn } from "../check-file.server.ts";
import type { InstrumentStatus } from "../instrument.ts";
import { readYaml } from "../read-yaml.server.ts";
import { checkPanel, type Judged, notValidated, type Panel } from "./check-panel.ts";

/** What is found about a panel: the panel itself, or none, and the words its experts' fields need; null while it cannot be read. */
export type PanelLoad = { readonly panel: Panel | null; readonly fields: readonly string[] | null };

/**
 * Reads `panel.yaml` where an instrument has one. An instrument that calls itself validated without a panel that says so is a
 * mistake of its `survey.yaml`.
 */
export async function loadPanel(
  folder: string,
  judged: (Judged & { readonly status: InstrumentStatus }) | null,
  report: FileReport,
): Promise<PanelLoad> {
  const there = (await namesIn(folder)).includes("panel.yaml");
  const before = report.problems.length;
  const panel = there
    ? await checkFile(join(folder, "panel.yaml"), readYaml, (value) => checkPanel(value, judged), report)
    : null;
  const sound = report.problems.length === before;
  const why = judged?.status === "validated" && sound ? notValidated(panel) : null;
  if (why !== null) await noteStatus(join(folder, "survey.yaml"), why, report);
  return { panel: sound ? panel : null, fields: sound ? (panel?.fields ?? []) : null };
}

async function noteStatus(file: string, why: string, report: FileReport): Promise<void> {
  const source = await readYaml(file);
  const place = source.ok ? source.locate(["status"]) : { line: 1, column: 1 };
  const message = `The status says "validated", but ${why}. Write expert-draft, or see "A panel of experts" in surveys/README.md.`;
  report.problems.push({ file, ...place, message });
}
