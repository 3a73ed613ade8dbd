import { defineConfig } from "vitest/config";

/** Run by tests/draws/test_agreement.py, which makes the draws. */
export default defineConfig({
  test: { include: ["agreement/*.test.ts"], environment: "node", testTimeout: 300_000 },
});
