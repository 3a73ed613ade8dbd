import { get, getText } from "../../api/client";
import type { Lottery, Seal, Winner } from "../../api/types";
import type { Evidence } from "../../fairness/check";
import { LIST_LIMIT } from "../../fairness/check";
import { invalidate, useQuery } from "../../state/query";
import { myTelegramId } from "../../state/session";
import { listTickets } from "../tickets/data";

/** Receipts checked at once: each is one request. */
const RECEIPT_LIMIT = 20;

const getSeal = (id: string) => get<Seal>(`/lotteries/${id}/seal`);

export const drawUrl = (id: string) => `/api/v1/lotteries/${id}/draw`;
export const leavesUrl = (id: string) => `/api/v1/lotteries/${id}/leaves`;

export const useSeal = (id: string) => useQuery(`draws/${id}/seal`, () => getSeal(id));

export const useWinners = (id: string) =>
  useQuery(
    `draws/${id}/winners`,
    async () => (await get<{ items: Winner[] }>(`/lotteries/${id}/winners`)).items,
  );

/** The countdown to a draw has ended. */
export const drawIsDue = (id: string) => invalidate(`lotteries/one/${id}`, `draws/${id}`);

/**
 * Everything the check needs, fetched anew: it trusts nothing that is on the screen. Documents
 * come as text, exactly as the server wrote them, since the check parses more strictly than a
 * browser does.
 */
export async function gatherEvidence(lottery: Lottery): Promise<Evidence> {
  const { id } = lottery;
  const [seal, bundle, mine] = await Promise.all([
    getSeal(id),
    getText(`/lotteries/${id}/draw`),
    listTickets({ lottery_id: id, limit: RECEIPT_LIMIT }),
  ]);
  const [leaves, receipts] = await Promise.all([
    seal.tickets <= LIST_LIMIT ? getText(`/lotteries/${id}/leaves`) : null,
    Promise.all(mine.items.map((ticket) => getText(`/tickets/${ticket.id}/receipt`))),
  ]);
  return { lottery, seal, bundle, leaves, receipts, telegramId: myTelegramId() };
}
