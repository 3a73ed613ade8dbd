import { get } from "../../api/client";
import { search } from "../../api/search";
import type { Lottery, LotteryStatus, Page } from "../../api/types";
import { learnServerTime } from "../../state/clock";
import { invalidate, usePages, useQuery } from "../../state/query";

const OPEN: LotteryStatus[] = ["ACTIVE", "UPCOMING", "SOLD_OUT", "DRAWING"];
const OPEN_LIMIT = 100;
const DONE_LIMIT = 10;

const list = (status: LotteryStatus[], limit: number, cursor?: string | null) =>
  get<Page<Lottery>>(`/lotteries${search({ status, limit, cursor })}`);

export const useOpenLotteries = () =>
  useQuery("lotteries/list/open", async () => {
    const page = await list(OPEN, OPEN_LIMIT);
    if (page.items[0]) learnServerTime(page.items[0].server_time);
    return page;
  });

export const useDoneLotteries = () =>
  usePages("lotteries/list/done", (cursor) => list(["COMPLETED"], DONE_LIMIT, cursor));

export const useLottery = (id: string) =>
  useQuery(`lotteries/one/${id}`, async () => {
    const lottery = await get<Lottery>(`/lotteries/${id}`);
    learnServerTime(lottery.server_time);
    return lottery;
  });

/** The countdown of a lottery in the lists has ended. */
export const listsAreDue = () => invalidate("lotteries/list");
