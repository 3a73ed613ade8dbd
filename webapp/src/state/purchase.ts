import { ApiError, ConnectionError } from "../api/client";
import { buyTickets } from "../api/routes";
import type { Purchase, WalletType } from "../api/types";
import { invalidate } from "./query";

/** What the person means to buy; one key stands for it however often it is sent. */
export interface Intent {
  lotteryId: string;
  quantity: number;
  walletType: WalletType;
}

export interface Bought {
  purchase: Purchase;
  /** The server had already carried this intent out: a lost answer came late. */
  replayed: boolean;
}

const RETRIES = 3;
const WAIT_MS = 1200;

const storageKey = (intent: Intent) =>
  `luckymart/intent/${intent.lotteryId}/${intent.quantity}/${intent.walletType}`;

function keyOf(intent: Intent): string {
  const kept = sessionStorage.getItem(storageKey(intent));
  if (kept) return kept;
  const key = crypto.randomUUID();
  sessionStorage.setItem(storageKey(intent), key);
  return key;
}

/** Whether an answer settles the intent: then the next press is a new purchase. */
const settles = (error: unknown): boolean =>
  error instanceof ApiError && error.status < 500 && error.code !== "idempotency_in_flight";

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Buys, trying again under the same key while the outcome is unknown. The key outlives a failure
 * without an answer, so that the person's own retry cannot buy twice either.
 */
export async function buy(intent: Intent): Promise<Bought> {
  const key = keyOf(intent);
  const body = { quantity: intent.quantity, wallet_type: intent.walletType };
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await buyTickets(intent.lotteryId, body, key);
      sessionStorage.removeItem(storageKey(intent));
      invalidate(`lottery/${intent.lotteryId}`, "lotteries/", "tickets/", "wallets", "history/");
      return { purchase: answer.data, replayed: answer.replayed && attempt === 1 };
    } catch (error) {
      if (settles(error)) sessionStorage.removeItem(storageKey(intent));
      const worthIt =
        error instanceof ConnectionError ||
        (error instanceof ApiError &&
          (error.code === "idempotency_in_flight" || error.status === 503));
      if (!worthIt || attempt > RETRIES) {
        invalidate(`lottery/${intent.lotteryId}`, "wallets");
        throw error;
      }
      const asked = error instanceof ApiError ? error.retryAfterSeconds : null;
      await pause(Math.min(asked === null ? WAIT_MS * attempt : asked * 1000, 5000));
    }
  }
}
