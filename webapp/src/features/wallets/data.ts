import { get } from "../../api/client";
import { search } from "../../api/search";
import type { Page, Wallet, WalletTransaction } from "../../api/types";
import { usePages, useQuery } from "../../state/query";

const PAGE = 20;

export const useWallets = () =>
  useQuery("wallets/list", async () => (await get<{ items: Wallet[] }>("/wallets")).items);

/** The person's cash, once it is known. */
export const useCash = () => useWallets().data.value?.find(({ type }) => type === "BALANCE");

export const useHistory = (walletId: string) =>
  usePages(`wallets/history/${walletId}`, (cursor) =>
    get<Page<WalletTransaction>>(
      `/wallets/${walletId}/transactions${search({ limit: PAGE, cursor })}`,
    ),
  );
