import { useEffect, useRef } from "preact/hooks";
import { formatMoney } from "../../i18n/format";
import { t } from "../../i18n/texts";
import type { Bought } from "./data";
import { useMainButton } from "../../telegram/buttons";
import { Link } from "../../ui/basics";
import { CheckIcon } from "../../ui/icons";
import { Stubs, TicketStub } from "../tickets/ticket-stub";
import styles from "./purchases.module.css";

const SHOWN_STUBS = 12;

interface Props {
  done: Bought;
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
      class={`card card-body ${styles.done}`}
      role="status"
      tabIndex={-1}
      data-testid="purchase-success"
    >
      {mayBuy && <BuyAgain again={again} />}
      <span class={styles.doneMark}>
        <CheckIcon />
      </span>
      <h2>{t("bought", { count: tickets.length })}</h2>
      {replayed && <p class="muted">{t("bought-before")}</p>}
      <Stubs place="centered">
        {tickets.slice(0, SHOWN_STUBS).map((ticket) => (
          <li key={ticket.id}>
            <TicketStub number={ticket.number} />
          </li>
        ))}
        {hidden > 0 && <li class="muted numbers">{t("and-more", { count: hidden })}</li>}
      </Stubs>
      <p class="muted">
        {t("bought-paid", {
          amount: formatMoney(order.total_amount, order.currency),
          balance: formatMoney(wallet.balance, wallet.currency),
        })}
      </p>
      <div class={styles.doneActions}>
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
