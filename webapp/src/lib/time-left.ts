export interface TimeLeft {
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** Whole seconds until `endsAt`, rounded up so that zero means "now", split into fields. */
export function timeLeft(endsAt: number, now: number): TimeLeft {
  const total = Math.max(0, Math.ceil((endsAt - now) / 1000));
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor((total % 86_400) / 3600),
    minutes: Math.floor((total % 3600) / 60),
    seconds: total % 60,
  };
}

/** "2:05:09", "05:09": the clock part of a countdown. */
export function clockText(left: TimeLeft): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const tail = `${two(left.minutes)}:${two(left.seconds)}`;
  const hours = left.hours + left.days * 24;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/**
 * The seconds that a screen reader announces: each of the last five minutes, then 30, 10 and 0
 * seconds; null at any other time.
 */
export function announcedSeconds(left: TimeLeft): number | null {
  const total = left.days * 86_400 + left.hours * 3600 + left.minutes * 60 + left.seconds;
  if (total === 30 || total === 10 || total === 0) return total;
  return total > 0 && total <= 300 && total % 60 === 0 ? total : null;
}
