import { useState } from "preact/hooks";
import type { Ticket } from "../../api/types";
import { pick, t } from "../../i18n/texts";
import { useTickets } from "./data";
import { byLottery, isSealed } from "./order";
import { Empty, Link, Loading, MoreButton, pending } from "../../ui/basics";
import { NotificationBell } from "../notifications/bell";
import { NextIcon, TicketIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { Picture } from "../../ui/picture";
import { ReceiptSheet } from "./receipt-sheet";
import { Stubs, TicketStub } from "./ticket-stub";

const FOLDED = 9;

export function TicketsScreen() {
  const query = useTickets();
  const [receiptOf, setReceiptOf] = useState<Ticket | null>(null);
  const page = query.data.value;
  return (
    <Page title={t("tickets-title")} aside={<NotificationBell />}>
      {pending(query, <Loading cards={3} />)}
      {page?.items.length === 0 && (
        <Empty
          icon={<TicketIcon />}
          title={t("tickets-empty")}
          text={t("tickets-empty-text")}
          action={
            <Link to={{ name: "home" }} class="button soft">
              {t("see-lotteries")}
            </Link>
          }
        />
      )}
      <div class="stack" data-testid="my-tickets">
        {page &&
          byLottery(page.items).map((group) => (
            <Group key={group[0]?.lottery_id} tickets={group} openReceipt={setReceiptOf} />
          ))}
      </div>
      {page?.next_cursor && (
        <MoreButton busy={query.loadingMore.value} load={() => void query.loadMore()} />
      )}
      {receiptOf && <ReceiptSheet ticket={receiptOf} close={() => setReceiptOf(null)} />}
    </Page>
  );
}

interface GroupProps {
  tickets: Ticket[];
  openReceipt: (ticket: Ticket) => void;
}

function Group({ tickets, openReceipt }: GroupProps) {
  const [open, setOpen] = useState(false);
  const lottery = tickets[0]?.lottery;
  if (!lottery) return null;
  const over = ["SOLD_OUT", "DRAWING", "COMPLETED"].includes(lottery.status);
  const won = tickets.some((ticket) => ticket.status === "WON");
  const shown = open ? tickets : tickets.slice(0, FOLDED);
  return (
    <section class="card" data-testid="ticket-group" data-lottery-id={lottery.id}>
      <Link to={{ name: over ? "draw" : "lottery", id: lottery.id }} class="row">
        <span class="thumb">
          <Picture url={lottery.image_url} />
        </span>
        <span class="row-main">
          <h2 class="row-title">{pick(lottery.title_i18n, lottery.title)}</h2>
          <span class="row-note">
            {t("my-tickets-count", { count: tickets.length })} ·{" "}
            <span class={won ? "accent" : undefined}>
              {won
                ? t("status-won")
                : t(`status-${lottery.status.toLowerCase().replace("_", "-")}`)}
            </span>
          </span>
        </span>
        <NextIcon />
      </Link>
      <Stubs place="inset">
        {shown.map((ticket) => (
          <li key={ticket.id}>
            <TicketStub
              number={ticket.number}
              status={ticket.status}
              rank={ticket.prize_rank}
              open={isSealed(lottery.status) ? () => openReceipt(ticket) : undefined}
            />
          </li>
        ))}
      </Stubs>
      {tickets.length > FOLDED && (
        <button
          type="button"
          class="button quiet wide"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? t("show-less") : t("show-all", { count: tickets.length })}
        </button>
      )}
    </section>
  );
}
