import { get } from "../../api/client";
import { search } from "../../api/search";
import type { Page, Prize } from "../../api/types";
import { usePages, useQuery } from "../../state/query";

const PAGE = 20;
const ALL = 50;

const list = (limit: number, cursor?: string | null) =>
  get<Page<Prize>>(`/prizes${search({ limit, cursor })}`);

export const usePrizes = () => usePages("prizes/mine", (cursor) => list(PAGE, cursor));

/** Enough prizes to choose one of them, to sell it or to show it. */
export const usePrizesToChoose = () => useQuery("prizes/choice", () => list(ALL));
