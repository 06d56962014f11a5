import { translatorFor } from "#app/i18n/translator.ts";
import { roadmapNotes } from "#app/reports/circumstances/roadmap-notes.ts";
import type { Block } from "#app/reports/document.ts";
import { planRoadmap } from "#app/roadmaps/plan-roadmap.ts";
import { whatFollows } from "#app/surveys/context/what-follows.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { type Command, success, wrongInput, wrongUsage } from "./command.ts";
import type { OpenedRecord } from "./open-record.server.ts";
import { readOptions } from "./options.ts";
import { viewRecord } from "./view-record.server.ts";

export const planCommand: Command = {
  summary: "Computes the roadmap of one record.",
  usage: "plan --instrument ID|PATH --answers FILE [--target PROFILE|FILE] [--capacity N] [--json]",
  async run(typed, { out, err }) {
    const options = readOptions(typed, { values: ["instrument", "answers", "target", "capacity"], flags: ["json"] });
    if ("problem" in options) {
      err(`${options.problem}\nUsage: waymark ${planCommand.usage}`);
      return wrongUsage;
    }
    const { instrument, answers, capacity } = options.values;
    if (instrument === undefined || answers === undefined || options.words.length > 0) {
      err(`Usage: waymark ${planCommand.usage}`);
      return wrongUsage;
    }
    if (capacity !== undefined && !/^[1-9]\d{0,3}$/.test(capacity)) {
      err("--capacity is a whole number of effort points per six months, such as 8.");
      return wrongUsage;
    }
    const viewed = await viewRecord(instrument, answers, options.values.target);
    if (!viewed.ok) {
      for (const problem of viewed.problems) err(problem);
      return wrongInput;
    }
    const { view, words, ladder } = viewed;
    const plan = planRoadmap(view, capacity === undefined ? null : Number(capacity));
    const beside = ladder === null ? {} : besidePlan(ladder);
    if (options.flags.has("json")) {
      out(JSON.stringify({ ...plan, ...beside }, null, 2));
      return success;
    }
    if (ladder !== null) for (const line of linesBeside(ladder)) out(line);
    for (const phase of plan.phases) {
      out(`${words.phases[phase.id]?.name ?? phase.id}, months ${phase.months[0]} to ${phase.months[1]}`);
      if (phase.actions.length === 0) out("  nothing needed");
      for (const action of phase.actions) {
        out(
          `  ${action.id.padEnd(8)} ${words.actions[action.id]?.title ?? ""}  (priority ${action.priority.toFixed(2)})`,
        );
      }
    }
    if (plan.later.length > 0) out(`Fits into no phase: ${plan.later.join(", ")}`);
    if (plan.answerFirst.length > 0) out(`Answer first: ${plan.answerFirst.join(", ")}`);
    return success;
  },
};

/**
 * What circumstances say beside the plan: `waiting`, the phase that may not start yet, and `notes`, which hold. Both only
 * where the answers file speaks of circumstances and there is something to say.
 */
function besidePlan({ instrument, circumstances }: OpenedRecord) {
  if (instrument.context === null) return {};
  const { gate, notes } = whatFollows(instrument.context, circumstances);
  return {
    ...(gate === null || gate.reasons.length > 0 ? {} : { waiting: { before: gate.before } }),
    ...(notes.length === 0 ? {} : { notes: notes.map(({ id, phase, capabilities }) => ({ id, phase, capabilities })) }),
  };
}

/** The same in words. */
function linesBeside(record: OpenedRecord): readonly string[] {
  const words = wordsFor(record.words, "en");
  return roadmapNotes({ ...record, words }, translatorFor("en")).flatMap(calloutText);
}

function calloutText(block: Block): readonly string[] {
  return block.kind === "callout" ? [block.text] : [];
}
