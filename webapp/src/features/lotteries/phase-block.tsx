import type { Lottery } from "../../api/types";
import { formatDate } from "../../i18n/format";
import { hasText, t } from "../../i18n/texts";
import type { Phase } from "./phase";
import { Countdown, useDue } from "../../ui/countdown";
import styles from "./lotteries.module.css";

interface Props {
  lottery: Lottery;
  phase: Phase;
  due: () => void;
}

/** The reason is one of our codes or a text by staff. */
const reasonOf = (reason: string): string => {
  const id = `cancelled-${reason}`;
  return /^[a-z]+$/.test(reason) && hasText(id) ? t(id) : reason;
};

/** What the lottery is waiting for, and how long. */
export function PhaseBlock({ lottery, phase, due }: Props) {
  useDue(phase.endsAt, due);
  const note =
    phase.name === "on-sale"
      ? t("ends-on", { date: formatDate(lottery.end_time, "moment") })
      : phase.name === "opens"
        ? t("opens-on", { date: formatDate(lottery.start_time, "moment") })
        : t(`phase-${phase.name}-note`);
  return (
    <div class={styles.phase} data-testid="lottery-phase" data-phase={phase.name}>
      {phase.endsAt === null ? (
        <strong class={styles.phaseName}>{t(`phase-${phase.name}`)}</strong>
      ) : (
        <Countdown label={t(`countdown-${phase.name}`)} endsAt={phase.endsAt} />
      )}
      <p class="muted">{note}</p>
      {lottery.cancel_reason && <p class="muted">{reasonOf(lottery.cancel_reason)}</p>}
      {lottery.extended && lottery.status === "ACTIVE" && <p class="muted">{t("extended")}</p>}
    </div>
  );
}
