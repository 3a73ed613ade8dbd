import { callApi, get } from "../../api/client";
import { search } from "../../api/search";
import type {
  Page,
  Withdrawal,
  WithdrawalChanged,
  WithdrawalInput,
  WithdrawalTerms,
} from "../../api/types";
import { asShown, postOnce } from "../../state/command";
import { invalidate, openQuery, usePages, useQuery } from "../../state/query";

const PAGE = 10;

export const useTerms = () =>
  useQuery("withdrawals/terms", () => get<WithdrawalTerms>("/withdrawals/terms"));

const quoteKey = (amount: string) => `withdrawals/quote/${amount}`;

const readQuote = (amount: string) =>
  get<WithdrawalTerms>(`/withdrawals/terms${search({ amount })}`);

/** What withdrawing this amount costs. */
export const useQuote = (amount: string) =>
  useQuery(quoteKey(amount), () => readQuote(amount)).data.value?.quote;

/** The fee of this amount as the screen shows it, null as long as it does not. */
export const shownFee = (amount: string): string | null =>
  openQuery(quoteKey(amount), () => readQuote(amount)).data.value?.quote?.fee ?? null;

export const useWithdrawals = () =>
  usePages("withdrawals/mine", (cursor) =>
    get<Page<Withdrawal>>(`/withdrawals${search({ limit: PAGE, cursor })}`),
  );

const changed = () => invalidate("withdrawals", "wallets");

export async function withdraw(body: WithdrawalInput): Promise<void> {
  const { amount, method, account } = body;
  // The code is no part of the intent: it changes every half minute.
  const intent = `withdraw/${amount}/${method}/${account.holder}/${account.number}`;
  await asShown("withdrawals", () => postOnce<WithdrawalChanged>(intent, "/withdrawals", body));
  changed();
}

export async function cancelWithdrawal(id: string): Promise<void> {
  await callApi<WithdrawalChanged>(`/withdrawals/${id}`, { method: "DELETE" });
  changed();
}
