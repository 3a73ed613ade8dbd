import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

let offsetMs = 0;
const tick = signal(Date.now());
let users = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** A phone's clock may be minutes off, so countdowns follow the server's. */
export function learnServerTime(serverTime: string): void {
  const learned = Date.parse(serverTime) - Date.now();
  if (Math.abs(learned - offsetMs) > 250) offsetMs = learned;
}

export const serverNow = (): number => Date.now() + offsetMs;

/** The server's time in milliseconds. The calling component rerenders about every second. */
export function useNow(): number {
  useEffect(() => {
    users += 1;
    if (users === 1) {
      timer = setInterval(() => {
        tick.value = Date.now();
      }, 500);
    }
    return () => {
      users -= 1;
      if (users === 0) clearInterval(timer);
    };
  }, []);
  return Math.max(tick.value, Date.now()) + offsetMs;
}
