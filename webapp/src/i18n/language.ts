import { signal } from "@preact/signals";
import type { Language } from "../api/types";

export const LANGUAGES: readonly Language[] = ["ru", "tg", "en", "zh"];

/** One of the four for any IETF tag ("zh-hans" is zh); English for everybody else. */
export function languageOf(tag: string | undefined): Language {
  const base = tag?.toLowerCase().split(/[-_]/)[0] ?? "";
  return LANGUAGES.find((known) => known === base) ?? "en";
}

export const language = signal<Language>("en");
