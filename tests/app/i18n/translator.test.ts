import { describe, expect, test } from "vitest";
import { createTranslator, translatorFor } from "#app/i18n/translator.ts";

describe("a translator", () => {
  test("speaks the language of its tag, and English for a tag nobody knows", () => {
    expect(createTranslator("en").t("common:product")).toBe("Waymark");
    expect(createTranslator("tlh")).toMatchObject({ language: "en", direction: "ltr" });
  });

  test("knows from which side its language is read, and with which tag to write numbers", () => {
    expect(createTranslator("ar-XB")).toMatchObject({ language: "ar-XB", direction: "rtl", formats: "en" });
    expect(createTranslator("en-XA")).toMatchObject({ language: "en-XA", direction: "ltr", formats: "en" });
  });

  test("knows whether a person has checked its words", () => {
    expect(createTranslator("en").review).toBe("source");
    expect(createTranslator("es")).toMatchObject({ language: "es", formats: "es", dates: "es", review: "unreviewed" });
  });

  test("puts values in as they are: escaping belongs to whoever draws", () => {
    const { t } = createTranslator("en");
    const reason = "<b>&amp; {{count}} $t(common:product)</b>";
    expect(t("questions:reading.notApplicable", { reason })).toBe(`Does not apply: ${reason}`);
  });

  test("chooses the plural form of the language", () => {
    const { t } = createTranslator("en");
    expect(t("common:missingThings", { count: 1 })).not.toBe(t("common:missingThings", { count: 2 }));
  });

  test("has a form for every number of its language, a million among them", () => {
    const { t } = createTranslator("es");
    const counted = [0, 1, 2, 1_000_000].map((count) => t("common:missingThings", { count }));
    expect(counted).toEqual([
      "Faltan 0 cosas para continuar",
      "Falta una cosa para continuar",
      "Faltan 2 cosas para continuar",
      "Faltan 1000000 cosas para continuar",
    ]);
  });

  test("is made once for each tag, however many tags are asked for", () => {
    expect(translatorFor("en")).toBe(translatorFor("en"));
    expect(translatorFor("tlh").language).toBe("en");
  });
});
