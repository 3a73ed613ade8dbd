import { expect, test } from "vitest";
import type { Ticket } from "../src/api/types";
import { byLottery, inOrder } from "../src/features/tickets/order";

const ticket = (lottery_id: string, number: number, is_winning = false) =>
  ({ id: `${number}`, lottery_id, number, is_winning }) as Ticket;

test("by number, winning ones first", () => {
  const given = [ticket("a", 3), ticket("a", 1), ticket("a", 2, true)];
  expect(inOrder(given).map(({ number }) => number)).toEqual([2, 1, 3]);
  expect(given.map(({ number }) => number)).toEqual([3, 1, 2]);
});

test("lotteries keep the order of their newest tickets", () => {
  const groups = byLottery([ticket("b", 5), ticket("a", 9), ticket("b", 4)]);
  expect(groups.map((group) => group.map(({ number }) => number))).toEqual([[4, 5], [9]]);
});
