/** The page's texts, in all languages, since it has no network to load one. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";
import en from "virtual:texts/check/en";
import ru from "virtual:texts/check/ru";
import tg from "virtual:texts/check/tg";
import zh from "virtual:texts/check/zh";
import type { Language } from "../api/types";
import { intlLocales } from "../i18n/format";
import { languageOf } from "../i18n/language";

const sources: Record<Language, string> = { ru, tg, en, zh };

export const language = signal<Language>(languageOf(navigator.language));
const bundles = new Map<Language, FluentBundle>();

function bundleOf(code: Language): FluentBundle {
  let bundle = bundles.get(code);
  if (!bundle) {
    bundle = new FluentBundle(intlLocales(code), { useIsolating: false });
    bundle.addResource(new FluentResource(sources[code]));
    bundles.set(code, bundle);
  }
  return bundle;
}

export function say(id: string, variables?: Record<string, FluentVariable>): string {
  const bundle = bundleOf(language.value);
  const pattern = bundle.getMessage(`miniapp-check-${id}`)?.value;
  return pattern ? bundle.formatPattern(pattern, variables, []) : "";
}
