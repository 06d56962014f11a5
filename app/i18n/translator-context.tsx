import { createContext, useContext } from "react";
import { createTranslator, type Translator } from "./translator.ts";

const TranslatorContext = createContext<Translator>(createTranslator("en"));

export const TranslatorProvider = TranslatorContext.Provider;

/** The translator of the page being rendered. */
export function useTranslator(): Translator {
  return useContext(TranslatorContext);
}
