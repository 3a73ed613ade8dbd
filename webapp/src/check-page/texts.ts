/** The page's words: all languages are in it, since it has no network to fetch one. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";
import type { Language } from "../api/types";
import { intlLocales } from "../i18n/format";
import { languageOf } from "../i18n/language";

const sources = import.meta.glob<string>("../../../locales/*/miniapp-check.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const language = signal<Language>(languageOf(navigator.language));
const bundles = new Map<Language, FluentBundle>();

function bundleOf(code: Language): FluentBundle {
  let bundle = bundles.get(code);
  if (!bundle) {
    bundle = new FluentBundle(intlLocales(code), { useIsolating: false });
    const source = sources[`../../../locales/${code}/miniapp-check.ftl`] ?? "";
    bundle.addResource(new FluentResource(source));
    bundles.set(code, bundle);
  }
  return bundle;
}

export function say(id: string, variables?: Record<string, FluentVariable>): string {
  const bundle = bundleOf(language.value);
  const pattern = bundle.getMessage(`miniapp-check-${id}`)?.value;
  return pattern ? bundle.formatPattern(pattern, variables, []) : "";
}
