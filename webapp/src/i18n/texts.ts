import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";
import type { Language, Texts } from "../api/types";
import { intlLocales } from "./format";
import { language } from "./language";

const sources = import.meta.glob<string>("../../../locales/*/miniapp.ftl", {
  query: "?raw",
  import: "default",
});

const bundle = signal<FluentBundle | null>(null);
const loaded = new Map<Language, FluentBundle>();

async function load(code: Language): Promise<FluentBundle> {
  const known = loaded.get(code);
  if (known) return known;
  const source = sources[`../../../locales/${code}/miniapp.ftl`];
  if (!source) throw new Error(`no texts for ${code}`);
  const made = new FluentBundle(intlLocales(code), { useIsolating: false });
  made.addResource(new FluentResource(await source()));
  loaded.set(code, made);
  return made;
}

/** Loads the language's texts, then shows everything in it. */
export async function speak(code: Language): Promise<void> {
  const next = await load(code);
  bundle.value = next;
  language.value = code;
  document.documentElement.lang = code;
}

export const hasText = (id: string): boolean => bundle.value?.hasMessage(`miniapp-${id}`) ?? false;

/** The text `miniapp-<id>` in the person's language. Reading it in a component subscribes it. */
export function t(id: string, variables?: Record<string, FluentVariable>): string {
  const current = bundle.value;
  const pattern = current?.getMessage(`miniapp-${id}`)?.value;
  if (!current || !pattern) return "";
  return current.formatPattern(pattern, variables, []);
}

/** A text that staff wrote: the person's language, then English, Russian, whatever there is. */
export function pick(texts: Texts | null | undefined, resolved?: string | null): string {
  const all = texts ?? {};
  return (
    all[language.value] || all.en || all.ru || Object.values(all).find(Boolean) || resolved || ""
  );
}
