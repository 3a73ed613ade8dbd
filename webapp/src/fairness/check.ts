/** The check of a draw on the player's own device: the published seal, the bundle, my tickets. */
import type { Lottery, Seal } from "../api/types";
import type { Chain } from "./beacon";
import { fromHex, Refused, toHex } from "./bytes";
import { type Bundle, parseBundle, parseReceipt } from "./document";
import { type Step as BundleStep, verifyBundle, verifyReceipt } from "./verify";

/** A phone would take too long for more tickets than this, so a computer has to check them. */
export const LIST_LIMIT = 20_000;

export const STEPS = [
  "published",
  "sizes",
  "leaves",
  "root",
  "receipts",
  "key",
  "times",
  "entropy",
  "seed",
  "winners",
] as const;
export type StepName = (typeof STEPS)[number];

export interface Step {
  name: StepName;
  state: BundleStep["state"];
  detail: string;
}

/** Texts as the server sent them. */
export interface Evidence {
  lottery: Pick<Lottery, "id" | "entropy_source" | "entropy_public_key">;
  seal: Pick<Seal, "root" | "tickets" | "winners" | "round">;
  bundle: string;
  /** The published list, or null if it is too long for this device. */
  leaves: string | null;
  receipts: string[];
  telegramId: number;
  chain?: Chain;
}

/** Compare what was published before the draw with the bundle. */
function published({ lottery, seal }: Evidence, bundle: Bundle): string {
  const shown = [lottery.id, lottery.entropy_source, seal.root, seal.tickets, seal.winners];
  const found = [
    bundle.lotteryId,
    bundle.source,
    toHex(bundle.seal.root),
    bundle.seal.tickets,
    bundle.seal.winners,
  ];
  if (shown.join() !== found.join() || seal.round !== bundle.seal.round) {
    throw new Refused("the bundle is not of the seal that was published");
  }
  return toHex(bundle.seal.root);
}

async function receiptsHold(evidence: Evidence, bundle: Bundle): Promise<string> {
  const sealed = { lotteryId: bundle.lotteryId, ...bundle.seal };
  for (const text of evidence.receipts) {
    const receipt = parseReceipt(text);
    if (receipt.telegramId !== evidence.telegramId) throw new Refused("somebody else's receipt");
    for await (const step of verifyReceipt(receipt, sealed)) {
      if (step.state === "failed") throw new Refused(`${receipt.ticketNumber}: ${step.detail}`);
    }
  }
  return String(evidence.receipts.length);
}

async function outcome(name: StepName, check: () => string | Promise<string>): Promise<Step> {
  try {
    return { name, state: "ok", detail: await check() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { name, state: "failed", detail: error.message };
  }
}

/** Check a draw step by step, yielding each step as soon as it is known. */
export async function* checkDraw(evidence: Evidence): AsyncGenerator<Step> {
  const parsed: Bundle[] = [];
  const first = await outcome("published", () => {
    const bundle = parseBundle(evidence.bundle);
    const detail = published(evidence, bundle);
    parsed.push(bundle);
    return detail;
  });
  yield first;
  const [bundle] = parsed;
  if (!bundle) return;
  const steps = verifyBundle(bundle, evidence.leaves === null ? null : [evidence.leaves], {
    publicKey: fromHex(evidence.lottery.entropy_public_key),
    ...(evidence.chain && { chain: evidence.chain }),
  });
  for await (const step of steps) {
    yield { ...step, name: step.name as StepName };
    if (step.name === "root" && step.state !== "failed" && evidence.receipts.length > 0) {
      const receipts = await outcome("receipts", () => receiptsHold(evidence, bundle));
      yield receipts;
      if (receipts.state === "failed") return;
    }
  }
}
