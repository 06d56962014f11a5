import { createContext, useContext } from "react";

/** What one response knows about itself: its script nonce and the address of the page-enhancing script. */
export type ResponseMarks = {
  readonly nonce: string;
  readonly script: string | null;
  /** The address of the page without its query, to come back to. */
  readonly path: string;
  /** Who is signed in, or null. */
  readonly visitor: string | null;
  readonly languageSwitch: readonly {
    readonly tag: string;
    readonly name: string;
    /** Whether the others are translated from it. */
    readonly source: boolean;
    readonly current: boolean;
  }[];
  /** A language the visitor's browser prefers and did not get, with the words that offer it; null when there is none. */
  readonly languageOffer: { readonly tag: string; readonly words: string } | null;
};

const MarksContext = createContext<ResponseMarks>({
  nonce: "",
  script: null,
  path: "/",
  visitor: null,
  languageSwitch: [],
  languageOffer: null,
});

export const ResponseMarksProvider = MarksContext.Provider;

export function useResponseMarks(): ResponseMarks {
  return useContext(MarksContext);
}
