import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "#app/questions/answer.ts";
import { type Perception, provisionalRecord } from "#app/scoring/perceptions.ts";
import { score } from "#app/scoring/score-record.ts";
import { flagship } from "../../support/flagship.ts";
import { instrumentOf } from "../../support/instrument-of.ts";

const roles = {
  lead: "registry",
  required: ["registry", "faculty", "leadership"],
  perception: ["learner", "employer"],
};
const instrument = instrumentOf({
  dimensions: [
    {
      id: "D",
      capabilities: [
        { id: "A", roles, mayBeNotApplicable: true },
        { id: "B", roles, mayBeNotApplicable: false },
      ],
    },
  ],
});

const dontKnow: Answer = { dontKnow: true };
const refusal = (reason = "no law here"): Answer => ({ notApplicable: reason });
const says = (roleGroup: string, ...given: readonly (number | Answer)[]): readonly Perception[] =>
  given.map((one) => ({ roleGroup, answers: { A: typeof one === "number" ? { level: one } : one } }));
const recordOf = (...people: readonly (readonly Perception[])[]) => provisionalRecord(instrument, people.flat());
const answerTo = (...people: readonly (readonly Perception[])[]) => recordOf(...people).answers.A;

describe("a level from many people", () => {
  it("is the lower median of the roles' lower medians", () => {
    expect(answerTo(says("registry", 3), says("faculty", 4, 4, 5), says("leadership", 5))).toEqual({ level: 4 });
    expect(answerTo(says("registry", 2, 3), says("faculty", 4, 5))).toEqual({ level: 2 });
  });

  it("two hundred of one role count as one role", () => {
    const faculty = says("faculty", ...Array.from({ length: 200 }, () => 5));
    expect(answerTo(says("registry", 2), faculty, says("leadership", 3))).toEqual({ level: 3 });
  });

  it("is never touched by roles that only look on", () => {
    expect(answerTo(says("learner", 1, 1, 1), says("employer", 1))).toBeUndefined();
    expect(answerTo(says("registry", 4), says("learner", 1, 1, 1), says("employer", 1))).toEqual({ level: 4 });
  });

  it("is never touched by roles the capability does not ask", () => {
    expect(answerTo(says("registry", 4), says("finance", 1, 1, 1))).toEqual({ level: 4 });
  });

  it("counts voices of the required roles alone, so that one voice can be called one", () => {
    const { capabilities } = recordOf(says("registry", 4), says("faculty", dontKnow), says("learner", 1, 1));
    expect(capabilities.map(({ id, voices }) => [id, voices])).toEqual([
      ["A", 1],
      ["B", 0],
    ]);
  });

  it("shows each role with its people, its distribution and its median, the absent ones too", () => {
    const { capabilities } = recordOf(says("faculty", 2, 2, 4, dontKnow, refusal()), says("learner", 1));
    expect(capabilities[0]?.roles.map(({ role, part, people, median }) => [role, part, people, median])).toEqual([
      ["registry", "required", 0, null],
      ["faculty", "required", 5, 2],
      ["leadership", "required", 0, null],
      ["learner", "perception", 1, 1],
      ["employer", "perception", 0, null],
    ]);
    expect(capabilities[0]?.roles[1]).toEqual({
      role: "faculty",
      part: "required",
      people: 5,
      levels: [0, 2, 0, 1, 0],
      median: 2,
      quartiles: { q1: 2, q3: 3 },
      dontKnow: 1,
      notApplicable: 1,
    });
  });
});

describe("answers without a level", () => {
  it("don't know never becomes a level and never hides one", () => {
    expect(answerTo(says("registry", dontKnow), says("faculty", dontKnow, 3))).toEqual({ level: 3 });
    expect(answerTo(says("registry", dontKnow), says("faculty", dontKnow))).toEqual(dontKnow);
    expect(answerTo(says("learner", dontKnow))).toBeUndefined();
  });

  it("one role alone cannot set a question aside: it stays open until a second one says so", () => {
    expect(answerTo(says("registry", refusal(), refusal()))).toBeUndefined();
    expect(answerTo(says("registry", refusal()), says("faculty", refusal()))).toEqual(refusal());
  });

  it("a level beside one refusal counts", () => {
    expect(answerTo(says("registry", refusal()), says("faculty", 3))).toEqual({ level: 3 });
  });

  it("two roles set a question aside against one, not against two", () => {
    const two = [says("registry", refusal()), says("faculty", refusal())];
    expect(answerTo(...two, says("leadership", 2))).toEqual(refusal());
    const wider = { ...roles, required: [...roles.required, "quality"] };
    const wide = instrumentOf({ dimensions: [{ id: "D", capabilities: [{ id: "A", roles: wider }] }] });
    const four = [...two, says("leadership", 2), says("quality", 3)].flat();
    expect(provisionalRecord(wide, four).answers.A).toEqual({ level: 2 });
  });

  it("a role refuses when more of its people do than choose a level", () => {
    expect(answerTo(says("registry", refusal(), 2), says("faculty", refusal()))).toEqual({ level: 2 });
    expect(answerTo(says("registry", refusal(), refusal(), 2), says("faculty", refusal()))).toEqual(refusal());
  });

  it("the reason given most often stands", () => {
    const people = [says("registry", refusal("b"), refusal("a")), says("faculty", refusal("b"))];
    expect(answerTo(...people)).toEqual(refusal("b"));
    expect(answerTo(says("registry", refusal("b")), says("faculty", refusal("a")))).toEqual(refusal("a"));
  });

  it("where the instrument refuses it, nothing is set aside", () => {
    const people = ["registry", "faculty"].map((roleGroup) => ({ roleGroup, answers: { B: refusal() } }));
    expect(provisionalRecord(instrument, people).answers.B).toBeUndefined();
  });

  it("nobody asked, nothing known", () => {
    expect(provisionalRecord(instrument, []).answers).toEqual({});
  });
});

const anyAnswer = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }).map((level): Answer => ({ level })) },
  { weight: 1, arbitrary: fc.constantFrom(refusal("x"), refusal("y")) },
  { weight: 1, arbitrary: fc.constant(dontKnow) },
);
const anyPerson = fc.record({
  roleGroup: fc.constantFrom("registry", "faculty", "leadership", "learner", "employer", "finance"),
  answers: fc.dictionary(fc.constantFrom("A", "B"), anyAnswer),
});
const anyPeople = fc.array(anyPerson, { maxLength: 15 });

describe("whoever answers", () => {
  it("the order of people changes nothing", () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        expect(provisionalRecord(instrument, people.toReversed())).toEqual(provisionalRecord(instrument, people));
      }),
    );
  });

  it("each person of a role answering twice changes no entry of the record", () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom("registry", "faculty", "learner"), (people, role) => {
        const doubled = [...people, ...people.filter(({ roleGroup }) => roleGroup === role)];
        const levels = (all: readonly Perception[]) =>
          Object.entries(provisionalRecord(instrument, all).answers).map(([id, answer]) => [id, kindOf(answer)]);
        expect(levels(doubled)).toEqual(levels(people));
      }),
    );
  });

  it("the level is one a required role's person chose", () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        for (const [id, answer] of Object.entries(provisionalRecord(instrument, people).answers)) {
          if (!("level" in answer)) continue;
          const chosen = people.filter(({ roleGroup }) => roles.required.includes(roleGroup));
          expect(chosen.map(({ answers }) => answers[id])).toContainEqual(answer);
        }
      }),
    );
  });

  it("one person going up a level never lowers the record", () => {
    fc.assert(
      fc.property(anyPeople, fc.nat(), (people, seed) => {
        const place = people.length === 0 ? 0 : seed % people.length;
        const raised = people.map((person, index) =>
          index === place ? { ...person, answers: raise(person) } : person,
        );
        const before = provisionalRecord(instrument, people).answers;
        const after = provisionalRecord(instrument, raised).answers;
        expect(Object.keys(after)).toEqual(Object.keys(before));
        for (const [id, answer] of Object.entries(before))
          expect(levelIn(after[id])).toBeGreaterThanOrEqual(levelIn(answer));
      }),
    );
  });
});

it("a full round of the default instrument can be scored as it stands", () => {
  const people = flagship().insideRoles.map((roleGroup) => ({
    roleGroup,
    answers: Object.fromEntries(
      flagship().dimensions.flatMap(({ capabilities }) => capabilities.map(({ id }) => [id, { level: 3 }])),
    ),
  }));
  const { overall } = score(flagship(), provisionalRecord(flagship(), people).answers);
  expect([overall.value, overall.level, overall.completeness]).toEqual([3, 3, 1]);
});

function kindOf(answer: Answer): number | string {
  return "level" in answer ? answer.level : "dontKnow" in answer ? "unknown" : "set aside";
}

function levelIn(answer: Answer | undefined): number {
  return answer !== undefined && "level" in answer ? answer.level : 0;
}

function raise({ answers }: Perception): Perception["answers"] {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      "level" in answer ? { level: Math.min(5, answer.level + 1) } : answer,
    ]),
  );
}
