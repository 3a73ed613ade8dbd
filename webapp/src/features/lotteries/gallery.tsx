import { useRef, useState } from "preact/hooks";
import type { Lottery } from "../../api/types";
import { t } from "../../i18n/texts";
import { Picture } from "../../ui/picture";
import styles from "./lotteries.module.css";

/** The prize's pictures, swiped one at a time. */
export function Gallery({ lottery, title }: { lottery: Lottery; title: string }) {
  const strip = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  const urls = [lottery.image_url, ...(lottery.image_urls ?? [])].filter(
    (url, i, all): url is string => !!url && all.indexOf(url) === i,
  );
  if (urls.length < 2) {
    return (
      <div class={styles.gallery}>
        <Picture url={urls[0]} alt={title} eager />
      </div>
    );
  }
  const show = (index: number) => {
    const element = strip.current;
    element?.scrollTo({ left: index * element.clientWidth, behavior: "smooth" });
  };
  return (
    <div class={styles.gallery}>
      <div
        class={styles.strip}
        ref={strip}
        // A scrolling region must be reachable by keyboard.
        tabIndex={0}
        onScroll={(event) => {
          const { scrollLeft, clientWidth } = event.currentTarget;
          setShown(Math.round(scrollLeft / Math.max(1, clientWidth)));
        }}
      >
        {urls.map((url, i) => (
          <Picture key={url} url={url} alt={i === 0 ? title : ""} eager={i === 0} />
        ))}
      </div>
      <div class={styles.dots}>
        {urls.map((url, i) => (
          <button
            key={url}
            type="button"
            aria-label={t("picture-number", { number: i + 1, total: urls.length })}
            aria-current={i === shown}
            onClick={() => show(i)}
          />
        ))}
      </div>
    </div>
  );
}
