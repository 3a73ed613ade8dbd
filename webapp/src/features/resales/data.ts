import { callApi, get } from "../../api/client";
import { search } from "../../api/search";
import type { Page, Resale, ResaleBought, ResaleTerms, WalletType } from "../../api/types";
import { postOnce } from "../../state/command";
import { invalidate, usePages, useQuery } from "../../state/query";

const PAGE = 20;

export type Sort = "price" | "-price" | "newest";
export type Kind = Resale["kind"];

export interface Filter {
  mine: boolean;
  sort: Sort;
  kind: Kind | null;
}

export const useResales = ({ mine, sort, kind }: Filter) =>
  usePages(`resales/list/${mine}/${sort}/${kind}`, (cursor) =>
    get<Page<Resale>>(`/resales${search({ mine, sort, kind, limit: PAGE, cursor })}`),
  );

export const useResale = (id: string) =>
  useQuery(`resales/one/${id}`, () => get<Resale>(`/resales/${id}`));

export const useResaleTerms = () =>
  useQuery("resales/terms", () => get<ResaleTerms>("/resales/terms")).data.value;

/** A ticket or a prize has a new owner, or its owner has it back. */
const moved = () => invalidate("resales", "wallets", "tickets", "prizes", "lotteries/one");

export async function createResale(kind: Kind, id: string, price: string): Promise<Resale> {
  const body = { [`${kind}_id`]: id, price };
  const { data } = await callApi<Resale>("/resales", { method: "POST", body });
  invalidate("resales", "tickets", "prizes");
  return data;
}

export async function buyResale(id: string, wallet_type: WalletType): Promise<void> {
  try {
    await postOnce<ResaleBought>(`resale/${id}/${wallet_type}`, `/resales/${id}/purchases`, {
      wallet_type,
    });
  } finally {
    // Also after a refusal: the screen does not yet show the reason for it.
    moved();
  }
}

export async function cancelResale(id: string): Promise<void> {
  await callApi<void>(`/resales/${id}`, { method: "DELETE" });
  moved();
}
