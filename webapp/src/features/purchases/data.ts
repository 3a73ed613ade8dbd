import type { Purchase, WalletType } from "../../api/types";
import { postOnce } from "../../state/command";
import { invalidate } from "../../state/query";

/** What the person means to buy. */
export interface Intent {
  lotteryId: string;
  quantity: number;
  walletType: WalletType;
  /** The price of a ticket that the screen shows: the server refuses another one. */
  ticketPrice: string;
}

export interface Bought {
  purchase: Purchase;
  /** The server had already carried this intent out and its answer was lost. */
  replayed: boolean;
}

export async function buy(intent: Intent): Promise<Bought> {
  const { lotteryId, quantity, walletType, ticketPrice } = intent;
  try {
    const { data, replayed } = await postOnce<Purchase>(
      `${lotteryId}/${quantity}/${walletType}/${ticketPrice}`,
      `/lotteries/${lotteryId}/purchases`,
      { quantity, wallet_type: walletType, ticket_price: ticketPrice },
    );
    invalidate("lotteries/list", "tickets", "wallets/history");
    return { purchase: data, replayed };
  } finally {
    // Also after a refusal: the screen does not yet show the reason for it.
    invalidate(`lotteries/one/${lotteryId}`, "wallets/list");
  }
}
