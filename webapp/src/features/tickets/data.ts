import { get } from "../../api/client";
import { search } from "../../api/search";
import type { Page, Receipt, Ticket } from "../../api/types";
import { usePages, useQuery } from "../../state/query";

const PAGE = 100;
const TO_SELL_PAGE = 50;

interface Listed {
  lottery_id?: string;
  limit: number;
  cursor?: string | null;
}

export const listTickets = (options: Listed) =>
  get<Page<Ticket>>(`/tickets${search({ ...options })}`);

export const useTickets = () =>
  usePages("tickets/all", (cursor) => listTickets({ limit: PAGE, cursor }));

export const useMyTickets = (lotteryId: string) =>
  usePages(`tickets/of/${lotteryId}`, (cursor) =>
    listTickets({ lottery_id: lotteryId, limit: PAGE, cursor }),
  );

/** Every ticket of the person; some of them may be sold. */
export const useTicketsToSell = () =>
  usePages("tickets/to-sell", (cursor) => listTickets({ limit: TO_SELL_PAGE, cursor }));

/** A receipt never changes. */
export const useReceipt = (ticketId: string) =>
  useQuery(`tickets/receipt/${ticketId}`, () => get<Receipt>(`/tickets/${ticketId}/receipt`));
