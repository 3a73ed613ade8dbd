// Prints what the first screen weighs, and fails the build past the limit.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_BYTES = 60_000;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

function withImports(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const next of manifest[key].imports ?? []) withImports(next, seen);
  }
  return seen;
}

const gzipBytes = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const scripts = new Set([...withImports(entry)].map((key) => manifest[key].file));

// One language is needed before the first screen; count the heaviest.
const languages = Object.keys(manifest).filter((key) => /virtual:texts\/first\/\w+$/.test(key));
const heaviest = Math.max(...languages.map((key) => gzipBytes(manifest[key].file)));
const code = [...scripts].reduce((sum, file) => sum + gzipBytes(file), 0);
const total = code + heaviest;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `first screen: ${kilobytes(total)} gzip of script (code ${kilobytes(code)}, language ${kilobytes(heaviest)}; limit ${kilobytes(LIMIT_BYTES)})`,
);
if (total > LIMIT_BYTES) process.exitCode = 1;
