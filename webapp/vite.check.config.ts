import { createHash } from "node:crypto";
import { defineConfig, type Plugin } from "vite";
import { texts } from "./scripts/texts.ts";

const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Puts script and style into the page, so that it is a single file that works from a disk. Its
 * Content-Security-Policy allows nothing else, so the page cannot reach any network.
 */
function oneFile(): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      const parts = Object.values(bundle);
      const page = parts.find(({ fileName }) => fileName.endsWith(".html"));
      if (page?.type !== "asset") throw new Error("there is no page");
      let script = "";
      let style = "";
      for (const part of parts) {
        if (part.type === "chunk") script += part.code.replaceAll("</script", "<\\/script");
        else if (part.fileName.endsWith(".css")) style += String(part.source);
        if (part !== page) delete bundle[part.fileName];
      }
      const policy = `default-src 'none'; script-src ${sha256(script)}; style-src ${sha256(style)}`;
      const bare = String(page.source)
        .replace(/<script type="module".*?<\/script>/s, "")
        .replace(/<link rel="(stylesheet|modulepreload)".*?>/gs, "");
      page.source = bare
        .replace(
          "</title>",
          () =>
            `</title><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style>`,
        )
        .replace("</body>", () => `<script type="module">${script}</script></body>`);
    },
  };
}

/** The page that verifies a draw offline: dist/check.html, beside the Mini App's files. */
export default defineConfig({
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: ["es2022", "safari15.4", "chrome100"],
    emptyOutDir: false,
    modulePreload: false,
    copyPublicDir: false,
    rollupOptions: { input: "check.html" },
  },
  plugins: [texts(), oneFile()],
});
