import { expect, test } from "vitest";
import { oneIn, winProbability } from "../src/features/lotteries/odds";

test("one ticket of N, one winner", () => {
  expect(oneIn(1000, 1, 1)).toBe(1000);
  expect(oneIn(10, 1, 1)).toBe(10);
});

test("several winners and several tickets", () => {
  // 1 − (7/10 · 6/9) = 8/15
  expect(winProbability(10, 2, 3)).toBeCloseTo(8 / 15, 12);
  expect(oneIn(10, 2, 3)).toBe(1.9);
  expect(oneIn(400, 3, 1)).toBe(134);
});

test("is never better than the truth", () => {
  for (let tickets = 1; tickets <= 60; tickets++) {
    for (let winners = 1; winners <= Math.min(4, tickets); winners++) {
      for (let held = 1; held <= tickets; held += 3) {
        const told = oneIn(tickets, winners, held) as number;
        expect(1 / told).toBeLessThanOrEqual(winProbability(tickets, winners, held) + 1e-9);
      }
    }
  }
});

test("edges", () => {
  expect(oneIn(10, 1, 0)).toBeNull();
  expect(oneIn(0, 1, 1)).toBeNull();
  expect(oneIn(5, 1, 5)).toBe(1);
  expect(oneIn(5, 5, 1)).toBe(1);
  expect(oneIn(1_000_000, 1, 1)).toBe(1_000_000);
});
