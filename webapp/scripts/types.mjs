// npm run types -- <file or URL of openapi.json> [--check]
// Writes src/api/schema.d.ts: the shapes that src/api/types.ts names, as the API itself describes
// them. --check only compares.
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const [source = "http://127.0.0.1:8080/openapi.json", mode] = process.argv.slice(2);
const folder = new URL("../src/api/", import.meta.url);
const target = new URL("schema.d.ts", folder);

const text = /^https?:/.test(source)
  ? await (await fetch(source)).text()
  : readFileSync(source, "utf8");
const { openapi, info, components } = JSON.parse(text);

const named = readFileSync(new URL("types.ts", folder), "utf8").matchAll(/Shape<"(\w+)">/g);
const kept = {};
function keep(name) {
  if (name in kept) return;
  if (!(name in components.schemas)) throw new Error(`the API has no shape ${name}`);
  kept[name] = components.schemas[name];
  const references = JSON.stringify(kept[name]).matchAll(/#\/components\/schemas\/(\w+)/g);
  for (const [, referred] of references) keep(referred);
}
for (const [, name] of named) keep(name);

// Titles and formats would only become comments that repeat the names.
const WORDS = new Set(["title", "description", "format"]);
const bare = (value, inProperties = false) =>
  Array.isArray(value)
    ? value.map((item) => bare(item))
    : value && typeof value === "object"
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => inProperties || !WORDS.has(key))
            .map(([key, inner]) => [key, bare(inner, key === "properties")]),
        )
      : value;

const ast = await openapiTS({
  openapi,
  info,
  paths: {},
  components: { schemas: bare(kept, true) },
});
const made = `// Made by \`npm run types\` from /openapi.json; not edited by hand.\n${astToString(ast)}`;

if (mode !== "--check") writeFileSync(target, made);
else if (readFileSync(target, "utf8") !== made) {
  console.error("src/api/schema.d.ts is not what /openapi.json says: run `npm run types`");
  process.exitCode = 1;
}
