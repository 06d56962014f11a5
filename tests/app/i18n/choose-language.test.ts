import { describe, expect, test } from "vitest";
import { chooseLanguage, languageToOffer } from "#app/i18n/choose-language.ts";

const none = { asked: null, remembered: null, accepted: null };

describe("the language to speak", () => {
  test("is English when nobody says otherwise", () => {
    expect(chooseLanguage(none)).toBe("en");
  });

  test("is what the address asks for, before what the cookie remembers, before what the browser prefers", () => {
    expect(chooseLanguage({ asked: "en-XA", remembered: "ar-XB", accepted: "en" })).toBe("en-XA");
    expect(chooseLanguage({ ...none, remembered: "ar-XB", accepted: "en" })).toBe("ar-XB");
    expect(chooseLanguage({ ...none, accepted: "en-GB,en;q=0.9" })).toBe("en");
  });

  test("a wish for a language that is not there is passed over", () => {
    expect(chooseLanguage({ asked: "tlh", remembered: "ar-XB", accepted: null })).toBe("ar-XB");
    expect(chooseLanguage({ asked: "", remembered: "../../etc", accepted: "tlh,*;q=0.1" })).toBe("en");
  });

  test("no browser is sent to an invented language because it prefers Arabic", () => {
    expect(chooseLanguage({ ...none, accepted: "ar-XB,ar;q=0.9,en-XA;q=0.8" })).toBe("en");
  });

  test("an unreviewed translation is spoken to whoever asks, but not to a browser that prefers it", () => {
    expect(chooseLanguage({ ...none, asked: "es" })).toBe("es");
    expect(chooseLanguage({ ...none, remembered: "es", accepted: "en" })).toBe("es");
    expect(chooseLanguage({ ...none, accepted: "es-MX,es;q=0.9,en;q=0.8" })).toBe("en");
  });

  test.each([";;;q=", "en;q=nonsense", ",,,", "q=1", "x".repeat(500), "en;q=NaN;q=2"])(
    "a mangled wish of %j still ends in a language",
    (accepted) => {
      expect(chooseLanguage({ ...none, accepted })).toBe("en");
    },
  );
});

describe("the language to offer", () => {
  test("is the unreviewed one the browser would rather have", () => {
    expect(languageToOffer({ ...none, accepted: "es-MX,es;q=0.9,en;q=0.8" })).toBe("es");
    expect(languageToOffer({ ...none, accepted: "en-GB,es;q=0.9" })).toBeNull();
    expect(languageToOffer({ ...none, accepted: "ar-XB,tlh" })).toBeNull();
  });

  test("is none once somebody has chosen", () => {
    expect(languageToOffer({ ...none, remembered: "en", accepted: "es" })).toBeNull();
    expect(languageToOffer({ ...none, asked: "es", accepted: "es" })).toBeNull();
  });
});
