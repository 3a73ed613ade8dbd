import { buyTickets } from "../api/routes";
import type { Purchase, WalletType } from "../api/types";
import { carryOut } from "./command";
import { invalidate } from "./query";

/** What the person means to buy. */
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

export async function buy({ lotteryId, quantity, walletType }: Intent): Promise<Bought> {
  const body = { quantity, wallet_type: walletType };
  try {
    const { data, replayed } = await carryOut(`${lotteryId}/${quantity}/${walletType}`, (key) =>
      buyTickets(lotteryId, body, key),
    );
    invalidate("lotteries/", "tickets/", "history/");
    return { purchase: data, replayed };
  } finally {
    // also after a refusal: what it was refused for is not yet on the screen
    invalidate(`lottery/${lotteryId}`, "wallets");
  }
}
