import { findLanguage, languages, type ReviewState, sourceLanguage } from "./languages.ts";

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

/**
 * The language to offer: what the browser prefers before the language it got, when nobody chose and the translation has not
 * been reviewed yet. Null when there is none.
 */
export function languageToOffer(wishes: Parameters<typeof chooseLanguage>[0]): string | null {
  for (const wish of [wishes.asked, wishes.remembered]) {
    if (wish !== null && findLanguage(wish) !== undefined) return null;
  }
  const wished = firstOf(wishes.accepted ?? "", ["source", "reviewed", "unreviewed"]);
  return wished !== null && wished !== chooseLanguage(wishes) ? wished : null;
}

/** Browsers get a language by preference only when its words are trusted; an unreviewed one is offered instead. */
function preferred(header: string): string | null {
  return firstOf(header, ["source", "reviewed"]);
}

function firstOf(header: string, states: readonly ReviewState[]): string | null {
  const spoken = languages.filter(({ review }) => states.includes(review));
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
