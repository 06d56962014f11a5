import { describe, expect, test } from "vitest";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { itemScale, itemValue } from "#app/questions/kinds/item-value.ts";
import { onto } from "#app/questions/kinds/scale.ts";
import { mixedItem } from "../../../support/models.ts";

describe("every kind of item has its own scale, and an answer its value there", () => {
  const cases: readonly [
    id: string,
    scale: readonly [number, number] | null,
    answer: ItemAnswer,
    value: number | null,
  ][] = [
    ["LADDER", [1, 5], { level: 4 }, 4],
    ["PLAN", [0, 5], { choice: "s3" }, 3],
    ["PLAN", [0, 5], { choice: "unsure" }, null],
    ["STAFFED", [0, 1], { choice: "partly" }, 0.5],
    ["HAPPY", [1, 5], { choice: "strongly-agree" }, 5],
    ["CHANNELS", [0, 4], { choices: ["desk", "web"] }, 3],
    ["CHANNELS", [0, 4], { choices: [] }, 0],
    ["SAFE", [0, 1], { checked: ["alarm", "exits"] }, 0.75],
    ["SAFE", [0, 1], { checked: [] }, 0],
    ["WAIT", [0, 1], { number: 20 }, 0.8],
    ["WAIT", [0, 1], { number: 365 }, 0],
    ["AIMS", null, { ranking: ["cost"] }, null],
    ["NAME", null, { text: "A house" }, null],
    ["DEVICES", null, { rows: [{ what: "Tablet" }] }, null],
    ["PLAN", [0, 5], { dontKnow: true }, null],
    ["STAFFED", [0, 1], { notApplicable: "no staff" }, null],
  ];
  test.each(cases)("%s on %j: %j is worth %j", (id, scale, answer, value) => {
    const item = mixedItem(id);
    expect(itemScale(item)).toEqual(scale === null ? null : { from: scale[0], to: scale[1] });
    expect(itemValue(item, answer)).toBe(value);
  });

  test("a reversed item counts from the other end", () => {
    expect(itemValue({ ...mixedItem("HAPPY"), reverse: true }, { choice: "agree" })).toBe(2);
    expect(itemValue({ ...mixedItem("PLAN"), reverse: true }, { choice: "s0" })).toBe(5);
  });

  test("an item that is asked for the fact only has no scale", () => {
    expect(itemScale({ ...mixedItem("PLAN"), scored: false })).toBeNull();
    expect(itemValue({ ...mixedItem("PLAN"), scored: false }, { choice: "s3" })).toBeNull();
  });

  test("an inventory with a full number of rows is worth its share of them", () => {
    const item = mixedItem("DEVICES");
    if (item.kind !== "inventory") throw new Error("DEVICES is no inventory any more.");
    const full = { ...item, full: 4 };
    expect(itemValue(full, { rows: [{ what: "A" }] })).toBe(0.25);
    expect(itemValue(full, { rows: Array.from({ length: 9 }, () => ({ what: "A" })) })).toBe(1);
  });
});

test("a value moves to another scale in proportion, and stays itself on the same one", () => {
  expect(onto(0.5, { from: 0, to: 1 }, { from: 0, to: 5 })).toBe(2.5);
  expect(onto(4, { from: 1, to: 5 }, { from: 0, to: 100 })).toBe(75);
  expect(onto(0.1 + 0.2, { from: 0, to: 1 }, { from: 0, to: 1 })).toBe(0.1 + 0.2);
});
