import { findLanguage, languages, sourceLanguage } from "./languages.ts";

/** The language to speak: asked for in the address, remembered in a cookie, preferred by the browser, else English. */
export function chooseLanguage(wishes: {
  readonly asked: string | null;
  readonly remembered: string | null;
  readonly accepted: string | null;
}): string {
  for (const wish of [wishes.asked, wishes.remembered]) {
    if (wish !== null && findLanguage(wish) !== undefined) return wish;
  }
  return preferred(wishes.accepted ?? "") ?? sourceLanguage;
}

/** Browsers never get a pseudo-language by preference. */
function preferred(header: string): string | null {
  const spoken = languages.filter((language) => language.review !== "pseudo");
  const wishes = header
    .split(",")
    .map((part) => {
      const [tag = "", quality = ""] = part.trim().split(";q=");
      return { tag: tag.trim().toLowerCase(), quality: quality === "" ? 1 : Number(quality) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wishes) {
    const found = spoken.find((language) => language.tag.toLowerCase() === tag || language.tag === tag.split("-")[0]);
    if (found !== undefined) return found.tag;
  }
  return null;
}
