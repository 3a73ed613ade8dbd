import { useEffect, useRef } from "preact/hooks";
import { formatMoney } from "../../i18n/format";
import { t } from "../../i18n/texts";
import type { Bought } from "../../state/purchase";
import { useMainButton } from "../../telegram/buttons";
import { Link } from "../../ui/basics";
import { CheckIcon } from "../../ui/icons";
import { TicketStub } from "../../ui/ticket-stub";

export type Done = Bought;

const SHOWN_STUBS = 12;

interface Props {
  done: Done;
  again: () => void;
  mayBuy: boolean;
}

export function PurchaseDone({ done: { purchase, replayed }, again, mayBuy }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: "center" });
    panel.current?.focus({ preventScroll: true });
  }, []);
  const { tickets, order, wallet } = purchase;
  const hidden = tickets.length - SHOWN_STUBS;
  return (
    <div
      ref={panel}
      class="card card-body done"
      role="status"
      tabIndex={-1}
      data-testid="purchase-success"
    >
      {mayBuy && <BuyAgain again={again} />}
      <span class="done-mark">
        <CheckIcon />
      </span>
      <h2>{t("bought", { count: tickets.length })}</h2>
      {replayed && <p class="muted">{t("bought-before")}</p>}
      <ul class="stubs">
        {tickets.slice(0, SHOWN_STUBS).map((ticket) => (
          <li key={ticket.id}>
            <TicketStub number={ticket.number} />
          </li>
        ))}
        {hidden > 0 && <li class="muted numbers">{t("and-more", { count: hidden })}</li>}
      </ul>
      <p class="muted">
        {t("bought-paid", {
          amount: formatMoney(order.total_amount, order.currency),
          balance: formatMoney(wallet.balance, wallet.currency),
        })}
      </p>
      <div class="done-actions">
        <Link to={{ name: "tickets" }} class="button soft">
          {t("my-tickets")}
        </Link>
        {mayBuy && (
          <button type="button" class="button soft" data-testid="buy-again" onClick={again}>
            {t("buy-more")}
          </button>
        )}
      </div>
    </div>
  );
}

function BuyAgain({ again }: { again: () => void }) {
  useMainButton({ text: t("buy-more"), enabled: true, busy: false, press: again });
  return null;
}
