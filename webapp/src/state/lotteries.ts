import { getLottery, listLotteries, listTickets, listWallets } from "../api/routes";
import type { Lottery, LotteryStatus, Page } from "../api/types";
import { learnServerTime } from "./clock";
import { usePages, useQuery } from "./query";

const OPEN: LotteryStatus[] = ["ACTIVE", "UPCOMING", "SOLD_OUT", "DRAWING"];
const OPEN_LIMIT = 100;
const DONE_LIMIT = 10;
export const MY_TICKETS_LIMIT = 100;

function learn(page: Page<Lottery>): Page<Lottery> {
  if (page.items[0]) learnServerTime(page.items[0].server_time);
  return page;
}

export const useOpenLotteries = () =>
  useQuery("lotteries/open", async () => learn(await listLotteries(OPEN, OPEN_LIMIT)));

export const useDoneLotteries = () =>
  usePages("lotteries/done", (cursor) => listLotteries(["COMPLETED"], DONE_LIMIT, cursor));

export const useLottery = (id: string) =>
  useQuery(`lottery/${id}`, async () => {
    const lottery = await getLottery(id);
    learnServerTime(lottery.server_time);
    return lottery;
  });

export const useMyTickets = (lotteryId: string) =>
  usePages(`tickets/${lotteryId}`, (cursor) =>
    listTickets({ lottery_id: lotteryId, limit: MY_TICKETS_LIMIT, cursor }),
  );

export const useWallets = () => useQuery("wallets", listWallets);
