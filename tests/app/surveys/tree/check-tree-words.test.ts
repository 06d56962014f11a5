import { expect, test } from "vitest";
import { checkTreeWords } from "#app/surveys/tree/check-tree-words.ts";
import { modelTree, wordsFile } from "../../../support/models.ts";

const tree = modelTree("mixed-scales");
const words = JSON.stringify(wordsFile("mixed-scales"));

function complaints(from: string, to: string): string {
  expect(words).toContain(from);
  const checked = checkTreeWords(JSON.parse(words.replace(from, to)), "en", tree);
  return checked.ok ? "" : checked.problems.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n");
}

test("words that fit are in order", () => {
  expect(checkTreeWords(JSON.parse(words), "en", tree).ok).toBe(true);
});

test.each([
  ['"language":"en"', '"language":"de"', "called en.json"],
  ['"PLAN":{', '"PLAM":{', 'words for the item "PLAN" are missing'],
  ['"SERVICE":{"name":"Service"},', "", 'words for the group "SERVICE" are missing'],
  ['"s0":"Nothing",', "", 'words for the option "s0" are missing'],
  ['"low":"Low"', '"lov":"Low"', 'words for the band "low" are missing'],
  ['"alarm":"An alarm"', '"alarms":"An alarm"', 'words for the entry "alarm" are missing'],
  ['"what":"Device",', "", 'words for the column "what" are missing'],
  ['"Nothing is settled.",', "", "4 level descriptions, but 5 levels"],
  ['"notApplicable":"In a house without staff."', '"purpose":"x"', 'Add "notApplicable"'],
  ['"unit":"days"', '"notApplicable":"never"', "does not allow"],
  ['"PLAN":{', '"PLAN":{"unit":"days",', "asks for no number"],
  ['"director":"Director",', "", 'words for the role "director" are missing'],
  ['"reachable":"Reachable",', "", 'words for the element "reachable" are missing'],
])("%s becomes %s", (from, to, message) => {
  expect(complaints(from, to)).toContain(message);
});

test("literature beside groups has its words, and words for it stand for something", () => {
  const spoken = JSON.parse(words);
  const literature = { title: "Beside", own: "Own", share: "Studies", note: "Not the same." };
  const said = (value: object, groups: typeof tree.literature) => {
    const checked = checkTreeWords(value, "en", { ...tree, literature: groups });
    return checked.ok ? [] : checked.problems.map(({ message }) => message);
  };
  const groups = [{ group: "SERVICE", percent: 80, of: 10 }];
  expect(said({ ...spoken, literature }, groups)).toEqual([]);
  expect(said(spoken, groups)).toEqual([expect.stringContaining('Add "literature"')]);
  expect(said({ ...spoken, literature }, [])).toEqual([expect.stringContaining("Remove these words")]);
});

test("so have counts of studies beside rankings", () => {
  const spoken = JSON.parse(words);
  const complain = (value: object, studies: typeof tree.studies) => {
    const checked = checkTreeWords(value, "en", { ...tree, studies });
    return checked.ok ? [] : checked.problems.map(({ message }) => message);
  };
  const counted = [{ item: "TOPICS", of: 60, counts: { safety: 3 } }];
  const studies = { title: "Your order", note: "Not importance." };
  expect(complain({ ...spoken, studies }, counted)).toEqual([]);
  expect(complain(spoken, counted)).toEqual([expect.stringContaining('Add "studies"')]);
  expect(complain({ ...spoken, studies }, [])).toEqual([expect.stringContaining("Remove these words")]);
});

test("a name too long for a list is a warning", () => {
  const long = words.replace('"PLAN":{', '"PLAN":{"shortName":"A name that no list has any room for",');
  expect(checkTreeWords(JSON.parse(long), "en", tree).warnings).toHaveLength(1);
});
