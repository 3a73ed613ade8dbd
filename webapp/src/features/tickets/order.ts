import type { Ticket } from "../../api/types";

/** In the order of their numbers, winning ones first. Does not change what it is given. */
export const inOrder = (tickets: Ticket[]): Ticket[] =>
  [...tickets].sort((a, b) => Number(b.is_winning) - Number(a.is_winning) || a.number - b.number);

/** Tickets by lottery, in the order in which the newest of each was bought. */
export function byLottery(tickets: Ticket[]): Ticket[][] {
  const groups = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    const group = groups.get(ticket.lottery_id);
    if (group) group.push(ticket);
    else groups.set(ticket.lottery_id, [ticket]);
  }
  return [...groups.values()].map(inOrder);
}

/** From the seal on each ticket has a receipt. */
export const isSealed = (status: string): boolean => status === "DRAWING" || status === "COMPLETED";
