import { get } from "../../api/client";
import type { Exchanged, ExchangeRate } from "../../api/types";
import { postOnce } from "../../state/command";
import { invalidate, useQuery } from "../../state/query";

export const useRate = () => useQuery("exchanges/rate", () => get<ExchangeRate>("/exchanges/rate"));

/** Turn cash into coins; returns the coins as a decimal string. */
export async function exchange(currency: string, amount: string): Promise<string> {
  const body = { currency, amount };
  const { data } = await postOnce<Exchanged>(`exchange/${amount}`, "/exchanges", body);
  invalidate("wallets");
  return data.exchange.coins;
}
