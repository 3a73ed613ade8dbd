import { get } from "../../api/client";
import type { Exchanged, ExchangeRate } from "../../api/types";
import { asShown, postOnce } from "../../state/command";
import { invalidate, useQuery } from "../../state/query";

export const useRate = () => useQuery("exchanges/rate", () => get<ExchangeRate>("/exchanges/rate"));

/** Turn cash into coins at the rate that was shown; returns the coins as a decimal string. */
export async function exchange(shown: ExchangeRate, amount: string): Promise<string> {
  const body = { currency: shown.currency, amount, rate: shown.rate };
  const { data } = await asShown("exchanges/rate", () =>
    postOnce<Exchanged>(`exchange/${amount}`, "/exchanges", body),
  );
  invalidate("wallets", "debts");
  return data.exchange.coins;
}
