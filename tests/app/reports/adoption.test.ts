import { describe, expect, test } from "vitest";
import { adoptionPicture } from "#app/reports/adoption.ts";
import { stageOfAdoption } from "#app/reports/sections/stage-of-adoption.ts";
import { instrumentOfSize } from "../../support/instrument-of.ts";
import { allAnswersAt, answersOf, english, factsOf, spanish, spanishWords, workedAnswers } from "./worked-facts.ts";

const pictureOf = (...facts: Parameters<typeof factsOf>) => adoptionPicture(factsOf(...facts), english);

describe("the stage of adoption, read from the record", () => {
  test("names the stage, what it means, and how much is open before the next", () => {
    const picture = pictureOf(workedAnswers);
    expect(picture?.stage).toBe("Implementation");
    expect(picture?.sentences).toEqual([
      "Micro-credentials run under rules of their own and are issued.",
      "Before Confirmation, three things are open.",
    ]);
    expect(picture?.stages.map(({ name, state }) => [name, state])).toEqual([
      ["Awareness", "reached"],
      ["Persuasion", "reached"],
      ["Decision", "reached"],
      ["Implementation", "here"],
      ["Confirmation", "next"],
    ]);
  });

  test("says of every condition whether it holds, and where the record stands", () => {
    expect(pictureOf(workedAnswers)?.stages.at(-1)?.conditions).toEqual([
      { holds: false, answer: "No", text: "Quality assurance and review at level 4 or above; it stands at 2." },
      {
        holds: false,
        answer: "No",
        text: "Data, analytics and responsible innovation at level 4 or above; it has no level yet.",
      },
      {
        holds: false,
        answer: "No",
        text: "Leadership, strategy and business model at level 4 or above; it stands at 3.",
      },
    ]);
  });

  test("always says that the field itself is placed in persuasion, and whose stages these are", () => {
    for (const answers of [{}, workedAnswers, allAnswersAt(5)]) {
      const notes = pictureOf(answers)?.notes.join(" ");
      expect(notes).toContain("see the field as a whole in persuasion");
      expect(notes).toContain("Stages after Rogers (2003), as in Tamoliune et al. 2023");
    }
  });

  test("five records land in five stages", () => {
    const with1 = (culture: number) => answersOf({ CUL: [culture, 1, 1, 1, 1] });
    const running = answersOf({ CUL: [3, 1, 1, 2, 1], STD: [1, 3, 1, 1, 1], TEC: [1, 2, 1, 1, 1] });
    const records = [allAnswersAt(1), with1(2), with1(3), running, allAnswersAt(4)];
    expect(records.map((answers) => pictureOf(answers)?.stage)).toEqual([
      "Awareness",
      "Persuasion",
      "Decision",
      "Implementation",
      "Confirmation",
    ]);
    expect(pictureOf(allAnswersAt(4))?.sentences[1]).toContain("It is the last stage");
  });

  test("one's own judgement stands beside it and changes nothing", () => {
    const picture = pictureOf(workedAnswers, { ownStage: { stage: "decision", reason: "The senate has not voted." } });
    expect(picture?.stage).toBe("Implementation");
    expect(picture?.own).toBe("In its own judgement the institution is at Decision: The senate has not voted.");
  });
});

test("the report has it as a section with every condition, in Spanish as well; an instrument without stages has none", () => {
  const blocks = stageOfAdoption.build(factsOf(workedAnswers), english);
  expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "table", "paragraph"]);
  expect(JSON.stringify(blocks)).toContain("No. Quality assurance and review at level 4 or above; it stands at 2.");
  const spoken = stageOfAdoption.build(factsOf(workedAnswers, { words: spanishWords }), spanish);
  expect(JSON.stringify(spoken)).toContain("Fase de adopción: Implantación");
  expect(stageOfAdoption.build(factsOf({}, { instrument: instrumentOfSize(2, 3) }), english)).toEqual([]);
});
