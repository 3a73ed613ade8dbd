import { useState } from "preact/hooks";
import type { Lottery, Ticket } from "../../api/types";
import { t } from "../../i18n/texts";
import { useMyTickets } from "./data";
import { inOrder, isSealed } from "./order";
import { MoreButton, Section } from "../../ui/basics";
import { ReceiptSheet } from "./receipt-sheet";
import { Stubs, TicketStub } from "./ticket-stub";

export function MyTickets({ lottery }: { lottery: Lottery }) {
  const query = useMyTickets(lottery.id);
  const [receiptOf, setReceiptOf] = useState<Ticket | null>(null);
  const page = query.data.value;
  if (!page || page.items.length === 0) return null;
  return (
    <Section
      title={t("my-tickets")}
      note={
        <span class="numbers" data-testid="my-tickets-count">
          {Math.max(lottery.my_tickets, page.items.length)}
        </span>
      }
    >
      <Stubs data-testid="my-tickets">
        {inOrder(page.items).map((ticket) => (
          <li key={ticket.id}>
            <TicketStub
              number={ticket.number}
              status={ticket.status}
              rank={ticket.prize_rank}
              open={isSealed(lottery.status) ? () => setReceiptOf(ticket) : undefined}
            />
          </li>
        ))}
      </Stubs>
      {page.next_cursor && (
        <MoreButton busy={query.loadingMore.value} load={() => void query.loadMore()} />
      )}
      {receiptOf && <ReceiptSheet ticket={receiptOf} close={() => setReceiptOf(null)} />}
    </Section>
  );
}
