import { get } from "../../api/client";
import { search } from "../../api/search";
import type { Debt, Page } from "../../api/types";
import { useQuery } from "../../state/query";

const MOST = 100;

/** The person's debts that are still open. */
export const useOpenDebts = () =>
  useQuery("debts/open", async () => {
    const { items } = await get<Page<Debt>>(`/debts${search({ limit: MOST })}`);
    return items.filter(({ status }) => status === "OPEN");
  });
