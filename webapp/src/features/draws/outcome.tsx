import type { Lottery, Winner } from "../../api/types";
import { formatMoney, formatNumber } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { Link } from "../../ui/basics";
import { GiftIcon, TicketIcon } from "../../ui/icons";
import styles from "./draws.module.css";

function prizeText(lottery: Lottery): string {
  if (lottery.prize_type === "PHYSICAL" || lottery.prize_value === null) {
    return t("prize-physical", { title: pick(lottery.title_i18n, lottery.title) });
  }
  const amount = formatMoney(lottery.prize_value, lottery.currency);
  return t(lottery.prize_type === "CASH" ? "prize-cash" : "prize-coins", { amount });
}

/** What the draw means for this person. */
export function Outcome({ lottery, held, won }: { lottery: Lottery; held: number; won: Winner[] }) {
  if (won.length > 0) {
    const numbers = won.map((winner) => String(winner.ticket_number)).join(", ");
    return (
      <section
        class={`card card-body ${styles.outcome}`}
        data-won
        role="status"
        data-testid="outcome"
      >
        <span class={styles.sparks} aria-hidden="true">
          {Array.from({ length: 12 }, (_, i) => (
            <i key={i} />
          ))}
        </span>
        <span class={`notice-icon ${styles.icon}`}>
          <GiftIcon />
        </span>
        <h2>{t("you-won")}</h2>
        <p>{t("you-won-ticket", { count: won.length, numbers })}</p>
        <p class="muted">{prizeText(lottery)}</p>
      </section>
    );
  }
  return (
    <section class={`card card-body ${styles.outcome}`} role="status" data-testid="outcome">
      <span class="notice-icon">
        <TicketIcon />
      </span>
      <h2>{held > 0 ? t("not-this-time") : t("not-in-draw")}</h2>
      <p class="muted">
        {held > 0
          ? t("not-this-time-text", { count: held, shown: formatNumber(held) })
          : t("not-in-draw-text")}
      </p>
      <Link to={{ name: "home" }} class="button soft">
        {t("see-lotteries")}
      </Link>
    </section>
  );
}
