import { callApi, get } from "../../api/client";
import { search } from "../../api/search";
import type { Deposit, Page, PaymentMethods } from "../../api/types";
import { fitPicture } from "../../lib/fit-picture";
import { postOnce } from "../../state/command";
import { invalidate, usePages, useQuery } from "../../state/query";

const PAGE = 10;

export type Method = PaymentMethods["items"][number];

export const usePaymentMethods = () =>
  useQuery("deposits/methods", () => get<PaymentMethods>("/payment-methods"));

export const useDeposits = () =>
  usePages("deposits/mine", (cursor) =>
    get<Page<Deposit>>(`/deposits${search({ limit: PAGE, cursor })}`),
  );

export async function openDeposit({ id, currency }: Method, amount: string): Promise<void> {
  const body = { payment_method_id: id, amount, currency };
  await postOnce<Deposit>(`deposit/${id}/${amount}`, "/deposits", body);
  invalidate("deposits/mine");
}

export async function sendReceipt(id: string, file: Blob): Promise<void> {
  const picture = await fitPicture(file);
  await callApi<Deposit>(`/deposits/${id}/receipt`, { method: "PUT", picture });
  invalidate("deposits/mine");
}

export async function cancelDeposit(id: string): Promise<void> {
  await callApi<void>(`/deposits/${id}`, { method: "DELETE" });
  invalidate("deposits/mine");
}
