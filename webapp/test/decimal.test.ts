import { expect, test } from "vitest";
import { compare, multiply } from "../src/lib/decimal";

test("multiplies exactly where binary fractions do not", () => {
  expect(multiply("0.10", 3)).toBe("0.30");
  expect(multiply("12.50", 3)).toBe("37.50");
  expect(multiply("999999999999.99", 100)).toBe("99999999999999.00");
  expect(multiply("7", 6)).toBe("42");
  expect(multiply("-3.00", 2)).toBe("-6.00");
});

test("compares across scales", () => {
  expect(compare("1.5", "1.50")).toBe(0);
  expect(compare("0.99999999", "1")).toBe(-1);
  expect(compare("-0.01", "-0.02")).toBe(1);
});

test("refuses what is no decimal", () => {
  for (const bad of ["", "1,5", "1e3", "NaN", ".5"]) expect(() => multiply(bad, 1)).toThrow();
});
