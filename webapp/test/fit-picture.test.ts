import { expect, test } from "vitest";
import { fitInto } from "../src/lib/fit-picture";

test.each([
  [8000, 6000, [2048, 1536]],
  [3000, 9000, [683, 2048]],
  [2048, 2048, [2048, 2048]],
  [320, 480, [320, 480]],
  [100_000, 1, [2048, 1]],
])("%i × %i fits", (width, height, expected) => {
  expect(fitInto(2048, width, height)).toEqual(expected);
});
