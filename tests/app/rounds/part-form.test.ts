import { expect, test } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { readPartForm } from "#app/rounds/part-form.ts";
import { partText } from "#app/rounds/part-text.ts";
import { flagship, flagshipWords } from "../../support/flagship.ts";

const read = (query: string) => readPartForm(new URLSearchParams(query), flagship());

test("a part is a role the questionnaire asks, with all its questions or some sections", () => {
  expect(read("role=faculty")).toEqual({ roleGroup: "faculty", sections: null });
  expect(read("role=faculty&section=TEC&section=REC&section=nowhere")).toEqual({
    ...{ roleGroup: "faculty", sections: ["REC", "TEC"] },
  });
});

test("without a role that is asked there is no part", () => {
  for (const query of ["", "role=", "role=administrator", "role=__proto__", "section=TEC"])
    expect(read(query)).toBeNull();
});

test("a part is told in words", () => {
  const text = (part: Parameters<typeof partText>[0]) => partText(part, flagshipWords(), createTranslator("en"));
  expect(text({ roleGroup: "faculty", sections: null })).toBe("Teaching staff");
  expect(text({ roleGroup: "faculty", sections: ["TEC", "CUL"] })).toBe("Teaching staff: Technology and Culture");
  expect(text({ roleGroup: "gardener", sections: null })).toBe("gardener");
});
