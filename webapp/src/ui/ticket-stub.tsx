import type { Ticket } from "../api/types";
import { t } from "../i18n/texts";
import { TicketIcon } from "./icons";

interface Stub {
  number: number;
  status?: Ticket["status"];
  rank?: number | null;
  open?: (() => void) | undefined;
}

/** One ticket as a torn-off stub; a button when there is something behind it. */
export function TicketStub({ number, status = "ACTIVE", rank, open }: Stub) {
  const mark =
    status === "WON" && rank
      ? t("ticket-won-rank", { rank })
      : status === "REFUNDED"
        ? t("ticket-refunded")
        : null;
  const content = (
    <>
      <span class="stub-edge">
        <TicketIcon />
      </span>
      <span class="stub-number numbers">{number}</span>
      {mark && <span class="stub-mark">{mark}</span>}
    </>
  );
  if (!open) {
    return (
      <span class="stub" data-status={status}>
        {content}
      </span>
    );
  }
  return (
    <button type="button" class="stub" data-status={status} onClick={open}>
      {content}
      <span class="visually-hidden">{t("open-receipt")}</span>
    </button>
  );
}
