import { t } from "../../i18n/texts";
import { useNow } from "../../state/clock";
import { sales } from "./live";
import styles from "./lotteries.module.css";

const JUST_NOW_MS = 8000;
const SHOWN_MS = 120_000;

/** The newest sale, shown for two minutes. */
export function LiveSales({ lotteryId }: { lotteryId: string }) {
  const now = useNow();
  const last = sales.value.find((sale) => sale.lotteryId === lotteryId);
  const age = last ? now - last.at : Number.POSITIVE_INFINITY;
  return (
    <p class={styles.live} data-testid="live-sales">
      <span class={styles.liveDot} data-fresh={age < JUST_NOW_MS || undefined} />
      {last && age < SHOWN_MS
        ? t(age < JUST_NOW_MS ? "live-sold-now" : "live-sold", { count: last.tickets })
        : t("live-waiting")}
    </p>
  );
}
