import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";

/** How the Mini App is laid out: what each feature's folder may hold, and what it may touch. */

const project = join(import.meta.dirname, "../..");
const source = join(project, "webapp/src");
const features = readdirSync(join(source, "features"));

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const textOf = (path: string) => readFileSync(path, "utf8");
const shortName = (path: string) => path.slice(source.length + 1);

const modules = filesUnder(source).filter((path) => /\.tsx?$/.test(path));
const stylesheets = filesUnder(source).filter(
  (path) => path.endsWith(".css") && !path.includes("check-page"),
);
/** What the first group of a pattern catches, each text once, sorted. */
const caught = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] as string).sort()),
];
const withoutComments = (css: string) => css.replaceAll(/\/\*.*?\*\//gs, "");
const classesOf = (css: string) =>
  caught(withoutComments(css).replaceAll(/\{[^{}]*\}/g, "{}"), /\.([A-Za-z][\w-]*)/g);
const KEYS = /use(?:Query|Pages)\(\s*["`]([^"`$]+)/g;

// `purchases` sells the tickets; here they have screens of their own.
const ONLY_HERE = ["tickets"];

test.each(features)("%s is a feature of the domain", (feature) => {
  expect([...readdirSync(join(project, "luckymart")), ...ONLY_HERE]).toContain(feature);
});

test.each(stylesheets.map(shortName))("%s belongs to the design system or is scoped", (path) => {
  if (path.startsWith("ui/styles/")) return;
  expect(path).toMatch(/^features\/(\w+)\/\1\.module\.css$/);
});

const scoped = stylesheets.filter((path) => path.endsWith(".module.css"));

test.each(scoped.map(shortName))("%s styles its own feature and nothing else", (path) => {
  const css = withoutComments(textOf(join(source, path)));
  const rules = css.replaceAll(/@keyframes.*?\n\}/gs, "");
  for (const [, selector = ""] of rules.matchAll(/([^{}]+)\{/g)) {
    if (selector.trim().startsWith("@")) continue;
    for (const one of selector.split(",")) expect(one).toMatch(/^\s*\w*\.\w/);
  }
  expect(css).not.toContain(":global");
  // The name of an animation is scoped too.
  expect(caught(css, /animation: (\w+)/g)).toEqual(caught(css, /@keyframes (\w+)/g));
  const code = filesUnder(join(source, path, ".."))
    .filter((file) => file.endsWith(".tsx"))
    .map(textOf)
    .join("\n");
  expect(caught(code, /\bstyles\.(\w+)/g)).toEqual(classesOf(css));
});

test("every plain class is one of the design system, and each of those is used", () => {
  const global = stylesheets.filter((path) => !scoped.includes(path));
  const known = classesOf(global.map(textOf).join("\n"));
  const code = modules
    .filter((path) => !path.includes("check-page"))
    .map(textOf)
    .join("\n");
  // class="a b", class={`a ${b}`} and class={x ? "a" : "b"}
  const attributes = caught(code, /\bclass=("[^"]*"|\{`[^`]*`\}|\{[^`}]*\})/g);
  const names = attributes.flatMap((attribute) =>
    caught(attribute.replaceAll(/\$\{[^}]*\}/g, " "), /["`]([^"`]*)["`]/g).flatMap((list) =>
      list.split(/\s+/).filter(Boolean),
    ),
  );
  const plain = [...new Set(names)].sort();
  expect(plain).toEqual(known);
});

test("only a feature's data.ts reads, writes and invalidates", () => {
  const screens = modules.filter((path) => path.includes("features/") && path.endsWith(".tsx"));
  const reaching = screens.filter((path) =>
    /"(\.\.\/)+(api\/client|state\/(query|command))"/.test(textOf(path)),
  );
  expect(reaching.map(shortName)).toEqual([]);
});

test("what is invalidated exists", () => {
  const code = modules.map(textOf).join("\n");
  const keys = caught(code, KEYS);
  const calls = caught(code, /\b(?:invalidate|patch(?:<[^(]*>)?)\(([^)]*)/g);
  const names = calls.flatMap((list) => caught(list, /["`]([a-z_/-]+)/g));
  const isKnown = (name: string) =>
    keys.some((key) => `${key}/`.startsWith(name.endsWith("/") ? name : `${name}/`));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !isKnown(name))).toEqual([]);
});

const reads = modules.filter((path) => basename(path) === "data.ts").map(shortName);

test.each(reads)("the keys in %s begin with the feature's name", (path) => {
  const feature = basename(join(path, ".."));
  const keys = caught(textOf(join(source, path)), KEYS);
  expect(keys.filter((key) => !key.startsWith(`${feature}/`))).toEqual([]);
});
