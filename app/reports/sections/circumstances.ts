import { circumstanceBlocks } from "../circumstances/circumstance-blocks.ts";
import type { ReportSection } from "../section.ts";

/** What an institution said of its circumstances, and what follows from it. Not there where nothing was said. */
export const circumstances: ReportSection = { id: "circumstances", build: circumstanceBlocks };
