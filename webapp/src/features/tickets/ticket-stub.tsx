import type { ComponentChildren } from "preact";
import type { Ticket } from "../../api/types";
import { t } from "../../i18n/texts";
import { TicketIcon } from "../../ui/icons";
import styles from "./tickets.module.css";

interface Stub {
  number: number;
  status?: Ticket["status"];
  rank?: number | null;
  open?: (() => void) | undefined;
}

const PLACES = { alone: "", inset: styles.inset, centered: styles.centered };

interface StubList {
  /** Alone, below a row of a card, or in the middle of a panel. */
  place?: keyof typeof PLACES;
  children: ComponentChildren;
}

/** A list of ticket stubs; its children are `<li>`. */
export function Stubs({
  place = "alone",
  children,
  ...rest
}: StubList & { "data-testid"?: string }) {
  return (
    <ul {...rest} class={`${styles.stubs} ${PLACES[place]}`}>
      {children}
    </ul>
  );
}

/** One ticket as a torn-off stub; a button if it opens something. */
export function TicketStub({ number, status = "ACTIVE", rank, open }: Stub) {
  const mark =
    status === "WON" && rank
      ? t("ticket-won-rank", { rank })
      : status === "REFUNDED"
        ? t("ticket-refunded")
        : null;
  const content = (
    <>
      <span class={styles.edge}>
        <TicketIcon />
      </span>
      <span class={`numbers ${styles.number}`}>{number}</span>
      {mark && <span class={styles.mark}>{mark}</span>}
    </>
  );
  if (!open) {
    return (
      <span class={styles.stub} data-status={status}>
        {content}
      </span>
    );
  }
  return (
    <button type="button" class={styles.stub} data-status={status} onClick={open}>
      {content}
      <span class="visually-hidden">{t("open-receipt")}</span>
    </button>
  );
}
