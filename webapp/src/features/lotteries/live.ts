import { signal } from "@preact/signals";
import type { Lottery, Page } from "../../api/types";
import { serverNow } from "../../state/clock";
import { invalidate, patch } from "../../state/query";

const LIST_DELAY_MS = 800;
const KEPT_SALES = 4;

export interface Sale {
  lotteryId: string;
  tickets: number;
  at: number;
}

/** Sales seen since the app was opened, newest first. */
export const sales = signal<Sale[]>([]);

interface LotteryNews {
  id: string;
  status: Lottery["status"];
  sold_tickets: number;
}

/** Apply a live event about one lottery without asking the server. */
export function onLottery(news: LotteryNews): void {
  let changed = false;
  let grown = 0;
  const update = (lottery: Lottery): Lottery => {
    if (lottery.id !== news.id) return lottery;
    if (lottery.status !== news.status) changed = true;
    grown = Math.max(grown, news.sold_tickets - lottery.sold_tickets);
    return {
      ...lottery,
      status: news.status,
      // Events may arrive out of order; the number of sold tickets only grows.
      sold_tickets: Math.max(lottery.sold_tickets, news.sold_tickets),
    };
  };
  patch<Lottery>(`lotteries/one/${news.id}`, update);
  patch<Page<Lottery>>("lotteries/list", (page) => ({ ...page, items: page.items.map(update) }));
  if (grown > 0) {
    const sale = { lotteryId: news.id, tickets: grown, at: serverNow() };
    const others = sales.value.filter((known) => known.lotteryId !== news.id);
    const same = sales.value.filter((known) => known.lotteryId === news.id);
    sales.value = [sale, ...same.slice(0, KEPT_SALES - 1), ...others];
  }
  // The event does not carry the times of the next phase.
  if (changed) reloadLottery(news.id);
}

/** Reload the open page now and lists a random moment later, so that requests spread out. */
export function reloadLottery(id: string): void {
  invalidate(`lotteries/one/${id}`, `draws/${id}`, `tickets/of/${id}`);
  setTimeout(
    () => invalidate("lotteries/list", "tickets", "wallets/list", "debts"),
    Math.random() * LIST_DELAY_MS,
  );
}
