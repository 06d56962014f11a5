import { createContext, useContext } from "react";

/** What one response knows about itself: its script nonce and the address of the page-enhancing script. */
export type ResponseMarks = {
  readonly nonce: string;
  readonly script: string | null;
  /** The address of the page without its query, to come back to. */
  readonly path: string;
  readonly languageSwitch: readonly { readonly tag: string; readonly name: string; readonly current: boolean }[];
};

const MarksContext = createContext<ResponseMarks>({ nonce: "", script: null, path: "/", languageSwitch: [] });

export const ResponseMarksProvider = MarksContext.Provider;

export function useResponseMarks(): ResponseMarks {
  return useContext(MarksContext);
}
