import type { Ticket } from "../../api/types";

/** A copy sorted by number, winning tickets first. */
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

/** Each ticket has a receipt once the lottery is sealed. */
export const isSealed = (status: string): boolean => status === "DRAWING" || status === "COMPLETED";
