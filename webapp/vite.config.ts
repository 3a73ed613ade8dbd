import { defineConfig } from "vitest/config";
import { failureNotices, texts } from "./scripts/texts.ts";

/** Where `npm run dev` finds the API. The built app uses its own origin. */
const API_ORIGIN = process.env.LUCKYMART_API_ORIGIN ?? "http://127.0.0.1:8080";

export default defineConfig({
  base: "/app/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: ["es2022", "safari15.4", "chrome100"],
    // A data: URL for a font or script would need a wider Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
  },
  server: {
    host: "127.0.0.1",
    fs: { allow: [".."] },
    proxy: { "/api": API_ORIGIN, "/static": API_ORIGIN },
  },
  plugins: [texts(), failureNotices()],
  test: { include: ["test/**/*.test.ts"], environment: "node" },
});
