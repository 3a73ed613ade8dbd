import { expect, test } from "vitest";
import { maxQuantity, quickQuantities } from "../src/features/purchases/quantity";

const open = {
  total_tickets: 1000,
  sold_tickets: 0,
  max_per_user: null,
  unlimited_purchase: false,
  my_tickets: 0,
  bonus_left: 100,
};

test("bounded by one purchase, by what is left and by the person's limit", () => {
  expect(maxQuantity(open, "BALANCE")).toBe(100);
  expect(maxQuantity({ ...open, sold_tickets: 993 }, "BALANCE")).toBe(7);
  expect(maxQuantity({ ...open, max_per_user: 5, my_tickets: 3 }, "BALANCE")).toBe(2);
  expect(maxQuantity({ ...open, max_per_user: 5, my_tickets: 9 }, "BALANCE")).toBe(0);
  expect(
    maxQuantity({ ...open, max_per_user: 5, my_tickets: 9, unlimited_purchase: true }, "BALANCE"),
  ).toBe(100);
  expect(maxQuantity({ ...open, sold_tickets: 1001 }, "BALANCE")).toBe(0);
});

test("no more from bonus than its share", () => {
  expect(maxQuantity({ ...open, bonus_left: 3 }, "BONUS")).toBe(3);
  expect(maxQuantity({ ...open, bonus_left: 3 }, "LUCKY_COIN")).toBe(100);
});

test("shortcuts end with the most", () => {
  expect(quickQuantities(100)).toEqual([1, 5, 10, 100]);
  expect(quickQuantities(7)).toEqual([1, 5, 7]);
  expect(quickQuantities(1)).toEqual([1]);
  expect(quickQuantities(0)).toEqual([]);
});
