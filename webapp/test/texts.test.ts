import { readdirSync, readFileSync } from "node:fs";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import { featuresOf, PARTS, textsOf } from "../scripts/texts";

const LANGUAGES = ["ru", "tg", "en", "zh"];
const source = (language: string) => PARTS.map((part) => textsOf(part, language)).join("\n");
const idsOf = (text: string) => [...text.matchAll(/^(miniapp-[\w-]+) =/gm)].map((m) => m[1] ?? "");
const english = idsOf(source("en"));

/** The variables of each message, by its id. */
function variablesOf(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const block of text.split(/\n(?=miniapp-|#)/)) {
    const id = /^(miniapp-[\w-]+) =/.exec(block)?.[1];
    const names = [...block.matchAll(/\$(\w+)/g)].map((m) => m[1] ?? "");
    if (id) found.set(id, [...new Set(names)].sort());
  }
  return found;
}

test("no text is in two parts", () => {
  expect(english.length).toBe(new Set(english).size);
});

test.each(LANGUAGES)("%s is complete and parses", (language) => {
  const text = source(language);
  expect([...idsOf(text)].sort()).toEqual([...english].sort());
  const bundle = new FluentBundle(language);
  expect(bundle.addResource(new FluentResource(text))).toEqual([]);
  const variables = variablesOf(text);
  const allowed = variablesOf(source("en"));
  for (const id of english) {
    const message = bundle.getMessage(id);
    const sample = Object.fromEntries((variables.get(id) ?? []).map((name) => [name, 3]));
    const errors: Error[] = [];
    const formatted = bundle.formatPattern(message?.value ?? "", sample, errors);
    expect(errors, id).toEqual([]);
    expect(formatted.trim(), id).not.toBe("");
    for (const name of variables.get(id) ?? []) expect(allowed.get(id), id).toContain(name);
  }
});

test("the app's texts hold no word of the bot, and miss none of the app", () => {
  for (const language of LANGUAGES) {
    const folder = new URL(`../../locales/${language}/`, import.meta.url);
    const all = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
    const expected = idsOf(all.join("\n"));
    const loaded = [...source(language).matchAll(/^([a-z][\w-]*) =/gm)].map((m) => m[1]);
    expect(loaded.sort()).toEqual(expected.sort());
  }
});

test("each feature is in one part", () => {
  const features = PARTS.flatMap((part) => featuresOf(part));
  expect(features.length).toBe(new Set(features).size);
  expect(features).toContain("resales");
});

function sourcesUnder(folder: URL): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8"));
}

test("the app asks only for texts that exist, and no text is left over", () => {
  const code = sourcesUnder(new URL("../src/", import.meta.url)).join("\n");
  const called = [...code.matchAll(/\bt\(\s*"([\w-]+)"/g)].map((m) => `miniapp-${m[1]}`);
  for (const id of called) expect(english).toContain(id);
  const literals = new Set([...code.matchAll(/"([a-z][\w-]*)"/g)].map((m) => `miniapp-${m[1]}`));
  const prefixes = [...code.matchAll(/`([a-z][\w-]*-)\$\{/g)].map((m) => `miniapp-${m[1]}`);
  const unused = english.filter(
    (id) => !literals.has(id) && !prefixes.some((prefix) => id.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
