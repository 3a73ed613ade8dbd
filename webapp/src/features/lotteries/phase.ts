import type { Lottery } from "../../api/types";

export type PhaseName =
  "opens" | "on-sale" | "closing" | "sealing" | "drawing" | "completed" | "cancelled";

export interface Phase {
  name: PhaseName;
  /** When the phase ends, in milliseconds of the server's clock; null if nothing is due. */
  endsAt: number | null;
}

type Timed = Pick<Lottery, "status" | "start_time" | "end_time" | "seal_at" | "draw_at">;

const instant = (time: string | null): number | null => (time === null ? null : Date.parse(time));

/** What a lottery is waiting for at `now` (milliseconds, server clock). */
export function phaseOf(lottery: Timed, now: number): Phase {
  switch (lottery.status) {
    case "UPCOMING":
      return { name: "opens", endsAt: Date.parse(lottery.start_time) };
    case "ACTIVE": {
      const end = Date.parse(lottery.end_time);
      // Due already: useDue asks again until the status changes.
      if (end <= now) return { name: "closing", endsAt: instant(lottery.seal_at) ?? end };
      return { name: "on-sale", endsAt: end };
    }
    case "SOLD_OUT":
      return { name: "sealing", endsAt: instant(lottery.seal_at) };
    case "DRAWING":
      return { name: "drawing", endsAt: instant(lottery.draw_at) };
    case "COMPLETED":
      return { name: "completed", endsAt: null };
    case "CANCELLED":
      return { name: "cancelled", endsAt: null };
  }
}
