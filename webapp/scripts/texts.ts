import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const LOCALES = new URL("../../locales/", import.meta.url);
const LANGUAGES = ["ru", "tg", "en", "zh"] as const;
const PREFIX = "virtual:texts/";

/**
 * What the Mini App loads together. `first` is needed before the first screen, so a feature is
 * listed there only if a first screen shows it; `check` is also the page that works from a disk.
 * Every other feature, a new one too, is in `shop`.
 */
const FIRST = [
  ...["miniapp", "lotteries", "purchases", "ledger", "draws", "wallets", "debts"],
  ...["users", "handles", "sessions", "notifications", "referrals"],
];
const CHECK = ["check"];
export const PARTS = ["first", "check", "shop"] as const;
export type Part = (typeof PARTS)[number];

/** The features of a part, by their file in locales/. */
export function featuresOf(part: Part): string[] {
  if (part === "first") return FIRST;
  if (part === "check") return CHECK;
  return readdirSync(new URL("en/", LOCALES))
    .map((name) => name.replace(/\.ftl$/, ""))
    .filter((feature) => !FIRST.includes(feature) && !CHECK.includes(feature))
    .sort();
}

const fileOf = (language: string, feature: string): URL =>
  new URL(`${language}/${feature}.ftl`, LOCALES);

/** The Mini App's own messages of a part: those of the bot and of the API stay behind. */
export function textsOf(part: Part, language: string): string {
  return featuresOf(part)
    .map((feature) => readFileSync(fileOf(language, feature), "utf8"))
    .join("\n")
    .split(/\n(?=[a-z#])/)
    .filter((message) => message.startsWith("miniapp-"))
    .map((message) => message.trimEnd())
    .join("\n");
}

/**
 * `virtual:texts/<part>/<language>` is one module with one string, so that a screen costs one
 * request however many features it shows; `virtual:texts/<part>` loads them by language.
 */
export function texts(): Plugin {
  return {
    name: "texts",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const [part, language] = id.slice(PREFIX.length + 1).split("/") as [Part, string?];
      if (!language) {
        const entries = LANGUAGES.map(
          (one) => `${one}: () => import("${PREFIX}${part}/${one}").then((m) => m.default)`,
        );
        return `export default { ${entries.join(", ")} };`;
      }
      for (const feature of featuresOf(part)) this.addWatchFile(fileOf(language, feature).pathname);
      return `export default ${JSON.stringify(textsOf(part, language))};`;
    },
  };
}

/** A message without variables, as plain text. */
function textOf(id: string, language: string): string {
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(textsOf("first", language)));
  const pattern = bundle.getMessage(`miniapp-${id}`)?.value;
  if (!pattern) throw new Error(`locales/${language} has no miniapp-${id}`);
  return bundle.formatPattern(pattern);
}

/** Puts the notices that public/guard.js shows into the page itself. */
export function failureNotices(): Plugin {
  const notice = (language: string) => ({
    tag: "template",
    attrs: { lang: language },
    injectTo: "body" as const,
    children: `<main class="page"><div class="card notice" role="alert"><p>${textOf("error-unknown", language)}</p><button type="button" class="button soft" data-testid="retry">${textOf("retry", language)}</button></div></main>`,
  });
  // English comes first, as the default.
  const languages = [...LANGUAGES].sort((one) => (one === "en" ? -1 : 0));
  return { name: "failure-notices", transformIndexHtml: () => languages.map(notice) };
}
