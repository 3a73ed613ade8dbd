import type { Lottery, WalletType } from "../../api/types";

/** The API's limit of tickets in one purchase. */
export const MAX_PER_PURCHASE = 100;

type Bounded = Pick<
  Lottery,
  | "total_tickets"
  | "sold_tickets"
  | "max_per_user"
  | "unlimited_purchase"
  | "my_tickets"
  | "bonus_left"
>;

/** The most tickets this person can buy now from that wallet; may be 0. */
export function maxQuantity(lottery: Bounded, walletType: WalletType): number {
  const left = Math.max(0, lottery.total_tickets - lottery.sold_tickets);
  const limit =
    lottery.unlimited_purchase || lottery.max_per_user === null
      ? MAX_PER_PURCHASE
      : Math.max(0, lottery.max_per_user - lottery.my_tickets);
  const share = walletType === "BONUS" ? lottery.bonus_left : MAX_PER_PURCHASE;
  return Math.min(MAX_PER_PURCHASE, left, limit, share);
}

/** Shortcuts beside the stepper: a few round numbers below the maximum, then the maximum. */
export function quickQuantities(max: number): number[] {
  const picks = [1, 5, 10, 25, 50].filter((n) => n < max);
  return [...picks.slice(0, 3), max].filter((n, i, all) => n > 0 && all.indexOf(n) === i);
}
