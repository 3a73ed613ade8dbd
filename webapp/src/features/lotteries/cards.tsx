import type { Lottery } from "../../api/types";
import { formatDate, formatMoney, formatNumber } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { listsAreDue } from "./data";
import { oneIn } from "./odds";
import { phaseOf } from "./phase";
import { serverNow } from "../../state/clock";
import { Link } from "../../ui/basics";
import { TimeUntil, useDue } from "../../ui/countdown";
import { ClockIcon, NextIcon, TicketIcon } from "../../ui/icons";
import { Picture } from "../../ui/picture";
import { Progress } from "./progress";
import styles from "./lotteries.module.css";

const titleOf = (lottery: Lottery) => pick(lottery.title_i18n, lottery.title);

export function LotteryCard({ lottery, eager }: { lottery: Lottery; eager: boolean }) {
  const { endsAt } = phaseOf(lottery, serverNow());
  useDue(endsAt, listsAreDue);
  const odds = oneIn(lottery.total_tickets, lottery.winners_count, 1);
  return (
    <Link
      to={{ name: "lottery", id: lottery.id }}
      class={`card ${styles.card}`}
      data-testid="lottery-card"
      data-lottery-id={lottery.id}
    >
      <div class={styles.cardPicture}>
        <Picture url={lottery.image_url} eager={eager} />
        {endsAt !== null && (
          <span class={`${styles.badge} ${styles.badgeLeft}`}>
            <ClockIcon />
            <TimeUntil endsAt={endsAt} />
          </span>
        )}
        {lottery.my_tickets > 0 && (
          <span class={`${styles.badge} ${styles.badgeRight}`}>
            <TicketIcon />
            <span class="numbers" aria-hidden="true">
              {formatNumber(lottery.my_tickets)}
            </span>
            <span class="visually-hidden">
              {t("my-tickets-count", { count: lottery.my_tickets })}
            </span>
          </span>
        )}
      </div>
      <div class="card-body">
        <h3 data-testid="lottery-title">{titleOf(lottery)}</h3>
        <div class={styles.priceRow}>
          <span class={`numbers ${styles.price}`}>
            {formatMoney(lottery.ticket_price, lottery.currency)}
          </span>
          {odds !== null && (
            <span class={styles.odds}>{t("odds-one-in", { n: formatNumber(odds) })}</span>
          )}
        </div>
        <Progress sold={lottery.sold_tickets} total={lottery.total_tickets} />
      </div>
    </Link>
  );
}

/** A lottery that is waiting to open, to be sealed or to be drawn. */
export function WaitingRow({ lottery }: { lottery: Lottery }) {
  const phase = phaseOf(lottery, serverNow());
  useDue(phase.endsAt, listsAreDue);
  const upcoming = lottery.status === "UPCOMING";
  return (
    <Link
      to={{ name: upcoming ? "lottery" : "draw", id: lottery.id }}
      class="row"
      data-testid="lottery-card"
      data-lottery-id={lottery.id}
    >
      <span class="thumb">
        <Picture url={lottery.image_url} />
      </span>
      <span class="row-main">
        <span class="row-title" data-testid="lottery-title">
          {titleOf(lottery)}
        </span>
        <span class="row-note">
          {t(`phase-${phase.name}`)}
          {lottery.my_tickets > 0 && ` · ${t("my-tickets-count", { count: lottery.my_tickets })}`}
        </span>
      </span>
      {phase.endsAt !== null && (
        <span class="row-value">
          <TimeUntil endsAt={phase.endsAt} />
        </span>
      )}
      <NextIcon />
    </Link>
  );
}

export function CompletedRow({ lottery }: { lottery: Lottery }) {
  const drawn = lottery.actual_draw_time ?? lottery.updated_at;
  return (
    <Link
      to={{ name: "draw", id: lottery.id }}
      class="row"
      data-testid="lottery-card"
      data-lottery-id={lottery.id}
    >
      <span class="thumb">
        <Picture url={lottery.image_url} />
      </span>
      <span class="row-main">
        <span class="row-title" data-testid="lottery-title">
          {titleOf(lottery)}
        </span>
        <span class="row-note">
          {lottery.winning_user_name
            ? t("winner-name", { name: lottery.winning_user_name })
            : formatDate(drawn, "day")}
        </span>
        {lottery.winning_ticket_number !== null && (
          <span class="row-note numbers">№&nbsp;{lottery.winning_ticket_number}</span>
        )}
      </span>
      <NextIcon />
    </Link>
  );
}
