// npm run types [-- <file or URL of openapi.json>]: writes src/api/schema.d.ts.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const source = process.argv[2] ?? "http://127.0.0.1:8080/openapi.json";
const location = /^https?:/.test(source) ? new URL(source) : pathToFileURL(resolve(source));
const text = astToString(await openapiTS(location));
writeFileSync(
  new URL("../src/api/schema.d.ts", import.meta.url),
  `// Made by \`npm run types\` from /openapi.json; not edited by hand.\n${text}`,
);
