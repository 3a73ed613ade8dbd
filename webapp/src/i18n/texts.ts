import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { signal } from "@preact/signals";
import check from "virtual:texts/check";
import first from "virtual:texts/first";
import shop from "virtual:texts/shop";
import type { Language, Texts } from "../api/types";
import { intlLocales } from "./format";
import { language } from "./language";

/** The first screens' texts, and those that come with the screens that need them. */
const parts = { first, check, shop };
export type Part = keyof typeof parts;

const bundle = signal<FluentBundle | null>(null);
const loaded = new Map<string, Promise<FluentResource>>();
const needed: Part[] = ["first"];

function load(code: Language, part: Part): Promise<FluentResource> {
  const key = `${part}/${code}`;
  let known = loaded.get(key);
  if (!known) {
    known = parts[part][code]().then((text) => new FluentResource(text));
    // Do not keep a failure, so that the next screen tries again.
    known.catch(() => loaded.delete(key));
    loaded.set(key, known);
  }
  return known;
}

async function bundleOf(code: Language): Promise<FluentBundle> {
  const made = new FluentBundle(intlLocales(code), { useIsolating: false });
  for (const part of await Promise.all(needed.map((one) => load(code, one))))
    made.addResource(part);
  return made;
}

/** Load more texts, before the screen that needs them is shown. */
export async function needTexts(part: Part): Promise<void> {
  if (needed.includes(part)) return;
  await load(language.value, part);
  needed.push(part);
  bundle.value = await bundleOf(language.value);
}

/** Load the language's texts, then show everything in it. */
export async function speak(code: Language): Promise<void> {
  const next = await bundleOf(code);
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
  return current.formatPattern(pattern, isolated(variables), []);
}

/** Keep a right-to-left name from reordering the sentence around it (FSI … PDI). */
function isolated(variables: Record<string, FluentVariable> = {}): Record<string, FluentVariable> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === "string" && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  );
}

const RIGHT_TO_LEFT =
  /[\p{Bidi_Control}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A text by staff in the person's language, else English, Russian, or any other. */
export function pick(texts: Texts | null | undefined, resolved?: string | null): string {
  const all = texts ?? {};
  return (
    all[language.value] || all.en || all.ru || Object.values(all).find(Boolean) || resolved || ""
  );
}
