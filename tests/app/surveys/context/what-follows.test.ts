import { describe, expect, test } from "vitest";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { askedAnswers, whatFollows } from "#app/surveys/context/what-follows.ts";
import { contextOf } from "./sketched-context.ts";

const context = contextOf();
const notes = (answers: ItemAnswers) => whatFollows(context, answers).notes.map(({ id }) => id);
const gate = (answers: ItemAnswers) => whatFollows(context, answers).gate;

describe("notes", () => {
  test("hold while their condition does, in the order of the file", () => {
    expect(notes({ means: { choice: "scarce" } })).toEqual(["first-things", "aside"]);
    expect(notes({ means: { choice: "enough" } })).toEqual(["aside"]);
  });

  test("say nothing where nothing was said, or nobody knows", () => {
    expect(notes({})).toEqual([]);
    expect(notes({ means: { dontKnow: true } })).toEqual([]);
  });
});

describe("the gate", () => {
  test("is closed while its condition holds, and only then", () => {
    expect(gate({})).toBeNull();
    expect(gate({ right: { choice: "yes" } })).toBeNull();
    expect(gate({ right: { choice: "no" } })).toEqual({ before: "Pilot", reasons: [] });
  });

  test("is overridden by a reason, as long as that is asked for", () => {
    const why = { text: "A partner pays." };
    expect(gate({ right: { choice: "no" }, why })).toEqual({ before: "Pilot", reasons: ["A partner pays."] });
    expect(gate({ right: { choice: "no" }, why: { dontKnow: true } })).toEqual({ before: "Pilot", reasons: [] });
  });
});

test("answers to what is not asked are passed over, not lost", () => {
  const answers: ItemAnswers = { means: { choice: "scarce" }, ways: { choices: ["first"] } };
  expect(askedAnswers(context, answers)).toEqual({ means: { choice: "scarce" } });
  expect(askedAnswers(context, { ...answers, means: { choice: "enough" } })).toHaveProperty("ways");
});
