import { describe, expect, it } from "vitest";
import { createTranslator } from "#app/i18n/translator.ts";
import { enumerationText, insideSentence, listText } from "#app/reports/naming.ts";

const english = createTranslator("en");
const spanish = createTranslator("es");

describe("a name inside a sentence", () => {
  it("loses its capital where the language writes only names of persons and places with one", () => {
    expect(insideSentence("Design standard", "en")).toBe("design standard");
    expect(insideSentence("Índice de cobertura", "es")).toBe("índice de cobertura");
    expect(insideSentence("İnceleme", "tr")).toBe("inceleme");
  });

  it("keeps it where every noun has one", () => {
    expect(insideSentence("Standards und Regeln", "de")).toBe("Standards und Regeln");
    expect(insideSentence("Standards und Regeln", "de-CH")).toBe("Standards und Regeln");
  });

  it("keeps an abbreviation, and loses a full stop", () => {
    expect(insideSentence("ESG review", "en")).toBe("ESG review");
    expect(insideSentence("TI y servicios digitales.", "es")).toBe("TI y servicios digitales");
  });

  it("is itself in a script without capitals", () => {
    expect(insideSentence("معيار التصميم", "ar")).toBe("معيار التصميم");
  });
});

describe("a list", () => {
  it("joins with the reader's and, in the form the next word asks for", () => {
    expect(listText(["Culture", "Technology"], english)).toBe("Culture and Technology");
    expect(listText(["Cultura", "Innovación"], spanish)).toBe("Cultura e Innovación");
  });

  it("after a colon holds commas only, because names hold an and of their own", () => {
    const names = ["créditos y acumulación", "recursos y estructura", "datos y analítica"];
    expect(enumerationText(names, spanish)).toBe("créditos y acumulación, recursos y estructura, datos y analítica");
    expect(enumerationText(["{{next}}", "$t(common:product)"], english)).toBe("{{next}}, $t(common:product)");
    expect(enumerationText([], english)).toBe("");
  });
});
