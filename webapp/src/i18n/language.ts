import { signal } from "@preact/signals";
import type { Language } from "../api/types";

export const LANGUAGES: readonly Language[] = ["ru", "tg", "en", "zh"];

/** The language of an IETF tag ("zh-hans" is zh); English if it is not one of the four. */
export function languageOf(tag: string | undefined): Language {
  const base = tag?.toLowerCase().split(/[-_]/)[0] ?? "";
  return LANGUAGES.find((known) => known === base) ?? "en";
}

export const language = signal<Language>("en");
