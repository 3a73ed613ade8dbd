/** Paying in. */
import { type Answer, callApi, get } from "./client";
import { query } from "./query";
import type { Deposit, Page, PaymentMethods, StarsInvoice } from "./types";

export const getPaymentMethods = () => get<PaymentMethods>("/payment-methods");
export const listDeposits = (limit: number, cursor?: string | null) =>
  get<Page<Deposit>>(`/deposits${query({ limit, cursor })}`);
export const openDeposit = (
  body: { payment_method_id: string; amount: string; currency: string },
  idempotencyKey: string,
): Promise<Answer<Deposit>> =>
  callApi<Deposit>("/deposits", { method: "POST", body, idempotencyKey });
export const sendReceipt = (id: string, picture: Blob) =>
  callApi<Deposit>(`/deposits/${id}/receipt`, { method: "PUT", picture });
export const cancelDeposit = (id: string) => callApi<void>(`/deposits/${id}`, { method: "DELETE" });
export const openStars = (stars: number, idempotencyKey: string): Promise<Answer<StarsInvoice>> =>
  callApi<StarsInvoice>("/deposits/stars", { method: "POST", body: { stars }, idempotencyKey });
