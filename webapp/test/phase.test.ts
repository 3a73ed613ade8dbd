import { expect, test } from "vitest";
import { phaseOf } from "../src/features/lotteries/phase";
import { announcedSeconds, clockText, timeLeft } from "../src/lib/time-left";

const base = {
  start_time: "2025-01-01T00:00:00Z",
  end_time: "2027-01-01T00:00:00Z",
  seal_at: null,
  draw_at: null,
};
const at = (time: string) => Date.parse(time);

test("each state waits for its own moment", () => {
  const now = at("2026-01-01T00:00:00Z");
  const later = "2026-01-01T00:01:00Z";
  expect(phaseOf({ ...base, status: "UPCOMING", start_time: later }, now)).toEqual({
    name: "opens",
    endsAt: at(later),
  });
  expect(phaseOf({ ...base, status: "ACTIVE", end_time: later }, now)).toEqual({
    name: "on-sale",
    endsAt: at(later),
  });
  expect(phaseOf({ ...base, status: "SOLD_OUT", seal_at: later }, now).name).toBe("sealing");
  expect(phaseOf({ ...base, status: "DRAWING", draw_at: later }, now).endsAt).toBe(at(later));
  expect(phaseOf({ ...base, status: "COMPLETED", draw_at: later }, now).endsAt).toBeNull();
});

test("a sale past its end is closing, not on sale", () => {
  const end = "2026-01-01T00:00:00Z";
  expect(phaseOf({ ...base, status: "ACTIVE", end_time: end }, at(end))).toEqual({
    name: "closing",
    endsAt: at(end),
  });
});

test("rounds up, so that zero means now", () => {
  expect(timeLeft(1000, 1)).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 1 });
  expect(timeLeft(1000, 1000).seconds).toBe(0);
  expect(timeLeft(1000, 99_000).seconds).toBe(0);
  expect(timeLeft(90_061_000, 0)).toEqual({ days: 1, hours: 1, minutes: 1, seconds: 1 });
});

test("clock", () => {
  expect(clockText(timeLeft(5_000, 0))).toBe("00:05");
  expect(clockText(timeLeft(3_600_000 * 2 + 65_000, 0))).toBe("2:01:05");
});

test("a screen reader hears few moments", () => {
  const heard = [];
  for (let second = 600; second >= 0; second--) {
    const told = announcedSeconds(timeLeft(second * 1000, 0));
    if (told !== null) heard.push(told);
  }
  expect(heard).toEqual([300, 240, 180, 120, 60, 30, 10, 0]);
});
