import { callApi, get } from "../../api/client";
import { search } from "../../api/search";
import type {
  Page,
  Withdrawal,
  WithdrawalChanged,
  WithdrawalInput,
  WithdrawalTerms,
} from "../../api/types";
import { postOnce } from "../../state/command";
import { invalidate, usePages, useQuery } from "../../state/query";

const PAGE = 10;

export const useTerms = () =>
  useQuery("withdrawals/terms", () => get<WithdrawalTerms>("/withdrawals/terms"));

/** What withdrawing this amount costs. */
export const useQuote = (amount: string) =>
  useQuery(`withdrawals/quote/${amount}`, () =>
    get<WithdrawalTerms>(`/withdrawals/terms${search({ amount })}`),
  ).data.value?.quote;

export const useWithdrawals = () =>
  usePages("withdrawals/mine", (cursor) =>
    get<Page<Withdrawal>>(`/withdrawals${search({ limit: PAGE, cursor })}`),
  );

const changed = () => invalidate("withdrawals", "wallets");

export async function withdraw(body: WithdrawalInput): Promise<void> {
  const { amount, method, account } = body;
  // The code is no part of the intent: it changes every half minute.
  const intent = `withdraw/${amount}/${method}/${account.holder}/${account.number}`;
  await postOnce<WithdrawalChanged>(intent, "/withdrawals", body);
  changed();
}

export async function cancelWithdrawal(id: string): Promise<void> {
  await callApi<WithdrawalChanged>(`/withdrawals/${id}`, { method: "DELETE" });
  changed();
}
