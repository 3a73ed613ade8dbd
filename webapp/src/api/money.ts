/** Money in and out, and the second step that guards it. */
import { type Answer, callApi, get } from "./client";
import { query } from "./query";
import type {
  Enrolment,
  Exchanged,
  ExchangeRate,
  Page,
  TwoFactor,
  Withdrawal,
  WithdrawalChanged,
  WithdrawalInput,
  WithdrawalTerms,
} from "./types";

const command = <T>(path: string, body: unknown, idempotencyKey: string): Promise<Answer<T>> =>
  callApi<T>(path, { method: "POST", body, idempotencyKey });

export const getRate = () => get<ExchangeRate>("/exchanges/rate");
export const exchange = (body: { currency: string; amount: string }, key: string) =>
  command<Exchanged>("/exchanges", body, key);

export const getWithdrawalTerms = (amount: string | null) =>
  get<WithdrawalTerms>(`/withdrawals/terms${query({ amount })}`);
export const listWithdrawals = (limit: number, cursor?: string | null) =>
  get<Page<Withdrawal>>(`/withdrawals${query({ limit, cursor })}`);
export const withdraw = (body: WithdrawalInput, key: string) =>
  command<WithdrawalChanged>("/withdrawals", body, key);
export const cancelWithdrawal = (id: string) =>
  callApi<WithdrawalChanged>(`/withdrawals/${id}`, { method: "DELETE" });

export const getTwoFactor = () => get<TwoFactor>("/me/two-factor");
export const beginTwoFactor = () => callApi<Enrolment>("/me/two-factor", { method: "POST" });
export const confirmTwoFactor = (code: string) =>
  callApi<TwoFactor>("/me/two-factor/confirmation", { method: "POST", body: { code } });
export const endTwoFactor = (code: string) =>
  callApi<void>("/me/two-factor", { method: "DELETE", body: { code } });
