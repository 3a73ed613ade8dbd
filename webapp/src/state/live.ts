import { signal } from "@preact/signals";
import type { Lottery, Page } from "../api/types";
import { serverNow } from "./clock";
import { invalidate, patch, refreshVisible } from "./query";
import { sessionToken } from "./session";

const POLL_MS = 4000;
const RECONNECT_MS = 5000;
const LIST_DELAY_MS = 800;
const KEPT_SALES = 4;

export interface Sale {
  lotteryId: string;
  tickets: number;
  at: number;
}

/** Sales seen since the app was opened, newest first. */
export const sales = signal<Sale[]>([]);

let source: EventSource | null = null;
let polling: ReturnType<typeof setInterval> | undefined;

interface LotteryNews {
  id: string;
  status: Lottery["status"];
  sold_tickets: number;
}

function onLottery(news: LotteryNews): void {
  let changed = false;
  let grown = 0;
  const update = (lottery: Lottery): Lottery => {
    if (lottery.id !== news.id) return lottery;
    if (lottery.status !== news.status) changed = true;
    grown = Math.max(grown, news.sold_tickets - lottery.sold_tickets);
    return {
      ...lottery,
      status: news.status,
      // News may overtake one another; tickets are only ever sold.
      sold_tickets: Math.max(lottery.sold_tickets, news.sold_tickets),
    };
  };
  patch<Lottery>(`lottery/${news.id}`, update);
  patch<Page<Lottery>>("lotteries/", (page) => ({ ...page, items: page.items.map(update) }));
  if (grown > 0) {
    const sale = { lotteryId: news.id, tickets: grown, at: serverNow() };
    const others = sales.value.filter((known) => known.lotteryId !== news.id);
    const same = sales.value.filter((known) => known.lotteryId === news.id);
    sales.value = [sale, ...same.slice(0, KEPT_SALES - 1), ...others];
  }
  // The times of the next phase come with the lottery, not with the news.
  if (changed) refreshLottery(news.id);
}

/** What one looks at is read at once; lists a little later, not by everybody in one instant. */
function refreshLottery(id: string): void {
  invalidate(`lottery/${id}`, `draw/${id}`, `tickets/${id}`);
  setTimeout(() => invalidate("lotteries/", "tickets/", "wallets"), Math.random() * LIST_DELAY_MS);
}

function startPolling(): void {
  polling ??= setInterval(() => {
    if (document.visibilityState === "visible") refreshVisible();
  }, POLL_MS);
}

function stopPolling(): void {
  clearInterval(polling);
  polling = undefined;
}

function listen(): void {
  if (typeof EventSource === "undefined") {
    startPolling();
    return;
  }
  const token = sessionToken();
  const search = token ? `?access_token=${encodeURIComponent(token)}` : "";
  const opened = new EventSource(`/api/v1/events${search}`);
  source = opened;
  const on = <T>(name: string, take: (news: T) => void) =>
    opened.addEventListener(name, (event) => take(JSON.parse((event as MessageEvent).data) as T));
  on<LotteryNews>("lottery", onLottery);
  on<{ lottery_id: string }>("seal", (news) => refreshLottery(news.lottery_id));
  on<{ lottery_id: string }>("draw", (news) => refreshLottery(news.lottery_id));
  on("notification", () => invalidate("notifications/", "wallets", "tickets/"));
  opened.addEventListener("open", () => {
    if (!polling) return;
    stopPolling();
    refreshVisible();
  });
  opened.addEventListener("error", () => {
    startPolling();
    if (opened.readyState !== EventSource.CLOSED) return;
    // The browser gave up (a refused session, say): the polling calls renew it, then try again.
    opened.close();
    setTimeout(() => {
      if (source === opened) listen();
    }, RECONNECT_MS);
  });
}

/** Follows the shop by server-sent events, by polling while they do not come. */
export function startLive(): void {
  listen();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") refreshVisible();
  });
}
