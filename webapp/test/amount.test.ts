import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MAX_AMOUNT_LENGTH, readAmount, twoPlaces } from "../src/lib/amount";

interface Cases {
  currency: string;
  one: Record<string, string>;
  two: Record<string, [string, string]>;
  none: string[];
}

/** What luckymart/kit/typed.py is tested with too. */
const { currency, one, two, none } = JSON.parse(
  readFileSync(new URL("../../tests/kit/amounts.json", import.meta.url), "utf8"),
) as Cases;

test.each(Object.entries(one))("%j has one reading", (text, amount) => {
  expect(readAmount(text, currency)).toEqual([amount]);
});

test.each(Object.entries(two))("%j has two readings", (text, readings) => {
  expect(readAmount(text, currency)).toEqual(readings);
});

test.each([...none, "1".repeat(MAX_AMOUNT_LENGTH + 1)])("%j is no amount", (text) => {
  expect(readAmount(text, currency)).toEqual([]);
});

test("two places, and more only where the amount has them", () => {
  expect(["1.500", "1500", "1.505", "0.1"].map(twoPlaces)).toEqual([
    "1.50",
    "1500.00",
    "1.505",
    "0.10",
  ]);
});
