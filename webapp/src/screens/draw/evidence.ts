import { getDrawText, getLeaves, getReceiptText, getSeal, listTickets } from "../../api/routes";
import type { Lottery } from "../../api/types";
import { type Evidence, LIST_LIMIT } from "../../fairness/check";
import { myTelegramId } from "../../state/session";

/** Receipts checked at once: each is one request. */
export const RECEIPT_LIMIT = 20;

/** Everything the check needs, fetched anew: nothing shown on the screen is believed. */
export async function gatherEvidence(lottery: Lottery): Promise<Evidence> {
  const [seal, bundle, mine] = await Promise.all([
    getSeal(lottery.id),
    getDrawText(lottery.id),
    listTickets({ lottery_id: lottery.id, limit: RECEIPT_LIMIT }),
  ]);
  const [leaves, receipts] = await Promise.all([
    seal.tickets <= LIST_LIMIT ? getLeaves(lottery.id) : Promise.resolve(null),
    Promise.all(mine.items.map((ticket) => getReceiptText(ticket.id))),
  ]);
  return { lottery, seal, bundle, leaves, receipts, telegramId: myTelegramId() };
}
