/** The market. */
import { type Answer, callApi, get } from "./client";
import { query } from "./query";
import type { Page, Resale, ResaleBought, ResaleTerms, WalletType } from "./types";

export type Sort = "price" | "-price" | "newest";
export type Kind = Resale["kind"];

export const getResaleTerms = () => get<ResaleTerms>("/resales/terms");
export const listResales = (options: {
  kind?: Kind | null;
  sort?: Sort;
  lottery_id?: string | null;
  mine?: boolean;
  limit: number;
  cursor?: string | null;
}) => get<Page<Resale>>(`/resales${query(options)}`);
export const getResale = (id: string) => get<Resale>(`/resales/${id}`);
export const createResale = (body: { ticket_id?: string; prize_id?: string; price: string }) =>
  callApi<Resale>("/resales", { method: "POST", body });
export const cancelResale = (id: string) => callApi<void>(`/resales/${id}`, { method: "DELETE" });
export const buyResale = (
  id: string,
  wallet_type: WalletType,
  idempotencyKey: string,
): Promise<Answer<ResaleBought>> =>
  callApi<ResaleBought>(`/resales/${id}/purchases`, {
    method: "POST",
    body: { wallet_type },
    idempotencyKey,
  });
