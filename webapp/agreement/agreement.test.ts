import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fromHex, toHex } from "../src/fairness/bytes";
import { parseBundle, parseReceipt } from "../src/fairness/document";
import { verifyBundle, verifyReceipt } from "../src/fairness/verify";
import { drawSeed, type Source, winnerIndices } from "../src/fairness/winners";

interface Draws {
  draws: {
    source: Source;
    lottery_id: string;
    root: string;
    tickets: number;
    winners: number;
    context: string;
    round: number;
    output: string;
    seed: string;
    indices: number[];
  }[];
  published: { bundle: string; leaves: string; receipts: string[] }[];
}

const { draws, published } = JSON.parse(
  readFileSync(process.env.LUCKYMART_DRAWS ?? "", "utf8"),
) as Draws;

test("the seeds and winners of random draws", () => {
  expect(draws.length).toBe(10_000);
  for (const draw of draws) {
    const facts = {
      lotteryId: draw.lottery_id,
      root: fromHex(draw.root),
      tickets: draw.tickets,
      winners: draw.winners,
    };
    const context = fromHex(draw.context);
    const seed = drawSeed(draw.source, context, draw.round, fromHex(draw.output), facts);
    expect(toHex(seed)).toBe(draw.seed);
    expect(winnerIndices(seed, draw.tickets, draw.winners)).toEqual(draw.indices);
  }
});

test("whole published draws with their receipts", async () => {
  expect(published.length).toBeGreaterThan(100);
  for (const { bundle: text, leaves, receipts } of published) {
    const bundle = parseBundle(text);
    const sealed = { lotteryId: bundle.lotteryId, ...bundle.seal };
    const steps = [];
    for await (const step of verifyBundle(bundle, [leaves])) steps.push(step);
    for (const receipt of receipts) {
      for await (const step of verifyReceipt(parseReceipt(receipt), sealed)) steps.push(step);
    }
    expect(steps.filter(({ state }) => state !== "ok")).toEqual([]);
    expect(steps.length).toBe(8 + 3 * receipts.length);
  }
});
