import { formatNumber } from "../../i18n/format";
import { t } from "../../i18n/texts";
import styles from "./lotteries.module.css";

/** How many tickets of a lottery are sold. */
export function Progress({ sold, total }: { sold: number; total: number }) {
  const share = total > 0 ? Math.min(1, sold / total) : 0;
  const left = Math.max(0, total - sold);
  return (
    <div class={styles.progressBlock}>
      <div
        class={styles.progress}
        role="progressbar"
        aria-label={t("progress-label")}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={sold}
        aria-valuetext={t("sold-of", { sold, total })}
      >
        <div class={styles.progressFill} style={{ width: `${share * 100}%` }} />
      </div>
      <div class={styles.progressText}>
        <span>{t("sold-of", { sold: formatNumber(sold), total: formatNumber(total) })}</span>
        <span>{left > 0 ? t("left", { count: left }) : t("sold-out")}</span>
      </div>
    </div>
  );
}
