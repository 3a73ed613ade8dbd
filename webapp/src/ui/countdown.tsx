import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n/texts";
import { announcedSeconds, clockText, type TimeLeft, timeLeft } from "../lib/time-left";
import { useNow } from "../state/clock";

const FIRST_RECHECK_MS = 1000;
const LAST_RECHECK_MS = 15_000;

export function durationText(left: TimeLeft): string {
  if (left.days + left.hours + left.minutes + left.seconds === 0) return t("any-moment");
  return left.days > 0
    ? t("duration-days", { days: left.days, hours: left.hours })
    : clockText(left);
}

/** The time until `endsAt` as text, for chips and lines. */
export function TimeUntil({ endsAt }: { endsAt: number }) {
  const now = useNow();
  return <span class="numbers">{durationText(timeLeft(endsAt, now))}</span>;
}

/**
 * Calls `due` when `endsAt` passes and then, less and less often, until the phase has changed. If
 * the server is late, every phone asking each second would only slow it down.
 */
export function useDue(endsAt: number | null, due: () => void): void {
  const call = useRef(due);
  call.current = due;
  const now = useNow();
  const passed = endsAt !== null && now >= endsAt;
  useEffect(() => {
    if (!passed) return;
    let wait = FIRST_RECHECK_MS;
    let timer: ReturnType<typeof setTimeout>;
    const ask = () => {
      call.current();
      timer = setTimeout(ask, wait * (0.75 + Math.random() / 2));
      wait = Math.min(wait * 1.6, LAST_RECHECK_MS);
    };
    ask();
    return () => clearTimeout(timer);
  }, [passed, endsAt]);
}

/** A countdown with its label. It shows every second; a screen reader announces a few. */
export function Countdown(props: { label: string; endsAt: number; large?: boolean }) {
  const { label, endsAt, large } = props;
  const left = timeLeft(endsAt, useNow());
  const [announcement, announce] = useState("");
  const seconds = announcedSeconds(left);
  useEffect(() => {
    if (seconds === null) return;
    announce(
      seconds >= 60
        ? t("announce-minutes", { label, count: seconds / 60 })
        : t("announce-seconds", { label, count: seconds }),
    );
  }, [seconds, label]);
  return (
    <div class="countdown" data-large={large}>
      <span class="countdown-label">{label}</span>
      <span class="countdown-clock numbers" role="timer" aria-live="off">
        {durationText(left)}
      </span>
      <span class="visually-hidden" aria-live="polite">
        {announcement}
      </span>
    </div>
  );
}
