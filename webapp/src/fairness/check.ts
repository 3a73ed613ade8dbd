import type { DrawBundle, Lottery, Receipt, Seal } from "../api/types";
import { checkReceipt, type ListedTicket, parseLeaves, rootOfList } from "./merkle";
import { drawSeed, seedInputOf, winnerIndices } from "./winners";

/** Above this many tickets the whole list is left to a computer: a phone would take too long. */
export const LIST_LIMIT = 5000;

export const STEPS = ["seal", "list", "receipts", "seed", "winners", "entropy"] as const;
export type StepName = (typeof STEPS)[number];

export interface Step {
  name: StepName;
  /** `elsewhere`: honest about what this device did not check. */
  state: "ok" | "failed" | "elsewhere";
  count?: number;
}

export interface Evidence {
  lottery: Pick<Lottery, "id" | "entropy_source" | "entropy_public_key">;
  seal: Seal;
  bundle: DrawBundle;
  /** The published list, or null when it is too long for this device. */
  leaves: string | null;
  receipts: Receipt[];
  telegramId: number;
}

function sealHolds({ lottery, seal, bundle }: Evidence): boolean {
  const keyHolds =
    bundle.source !== "ecvrf" ||
    (bundle.entropy.context === lottery.entropy_public_key &&
      bundle.entropy.public_key === lottery.entropy_public_key);
  return (
    bundle.lottery_id === lottery.id &&
    bundle.source === lottery.entropy_source &&
    seal.lottery_id === lottery.id &&
    bundle.seal.root === seal.root &&
    bundle.seal.tickets === seal.tickets &&
    bundle.seal.winners === seal.winners &&
    keyHolds
  );
}

async function winnersHold(bundle: DrawBundle, list: ListedTicket[] | null): Promise<boolean> {
  const { tickets, winners } = bundle.seal;
  if (bundle.winners.length !== winners || winners > tickets) return false;
  const indices = await winnerIndices(bundle.seed, tickets, winners);
  return bundle.winners.every(
    (winner, i) =>
      winner.rank === i + 1 &&
      winner.index === indices[i] &&
      (list === null || list[winner.index]?.number === winner.ticket_number),
  );
}

/** Checks a draw step by step; each step is told as soon as it is known. Never throws. */
export async function* checkDraw(evidence: Evidence): AsyncGenerator<Step> {
  const { seal, bundle, leaves, receipts, telegramId } = evidence;
  const outcome = async (check: () => Promise<boolean>): Promise<"ok" | "failed"> => {
    try {
      return (await check()) ? "ok" : "failed";
    } catch {
      return "failed";
    }
  };

  yield { name: "seal", state: await outcome(async () => sealHolds(evidence)) };

  let list: ListedTicket[] | null = null;
  if (leaves === null) yield { name: "list", state: "elsewhere", count: seal.tickets };
  else {
    const state = await outcome(async () => {
      list = parseLeaves(leaves);
      return list.length === seal.tickets && (await rootOfList(list)) === seal.root;
    });
    yield { name: "list", state, count: seal.tickets };
  }

  const receiptsHold = async () => {
    for (const receipt of receipts) {
      const ours = receipt.lottery_id === bundle.lottery_id;
      if (!ours || !(await checkReceipt(receipt, seal, telegramId))) return false;
    }
    return true;
  };
  if (receipts.length > 0) {
    yield { name: "receipts", state: await outcome(receiptsHold), count: receipts.length };
  }

  const seedHolds = async () => (await drawSeed(seedInputOf(bundle))) === bundle.seed;
  yield { name: "seed", state: await outcome(seedHolds) };
  yield { name: "winners", state: await outcome(() => winnersHold(bundle, list)) };
  yield { name: "entropy", state: "elsewhere" };
}
