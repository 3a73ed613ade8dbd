/**
 * Offline verification of a draw, step by step, for somebody who trusts nobody.
 *
 * Each step says what was checked and what came out. Verification stops at the first step that
 * fails. The steps and their order are those of `luckymart verify`.
 */
import {
  type Chain,
  PUBLIC_KEY_BYTES,
  QUICKNET,
  SIGNATURE_BYTES,
  timeOfRound,
  verifyBeacon,
} from "./beacon";
import { areEqual, type Bytes, Refused, toHex } from "./bytes";
import { type Bundle, microseconds, type Receipt } from "./document";
import { OUTPUT_BYTES, PROOF_BYTES, verifyEcvrf } from "./ecvrf";
import { fold, leafHash, ownerHash, parseLine, pathSides, RootBuilder } from "./merkle";
import { alpha, drawSeed, type Facts, winnerIndices } from "./winners";

export const BUNDLE_STEPS = [
  "sizes",
  "leaves",
  "root",
  "key",
  "times",
  "entropy",
  "seed",
  "winners",
] as const;
export const RECEIPT_STEPS = ["receipt-owner", "receipt-leaf", "receipt-path"] as const;
export type StepName = (typeof BUNDLE_STEPS)[number] | (typeof RECEIPT_STEPS)[number];

export interface Step {
  name: StepName;
  /** `skipped` means that it was not checked here. */
  state: "ok" | "failed" | "skipped";
  /** The resulting bytes, or why the step failed. */
  detail: string;
}

export interface Options {
  /** The only trusted drand chain. */
  chain?: Chain;
  /** The key published before the sale; without it, the one in the bundle is used. */
  publicKey?: Bytes | undefined;
  /** Called now and then with the number of lines read. */
  progress?: (lines: number) => void;
}

/** The published list as text chunks of any length; null if it is not available. */
export type Leaves = AsyncIterable<string> | Iterable<string> | null;

const OWNER_KEY_BYTES = 32;
/** Characters between pauses, so that the page responds while it hashes a million lines. */
const BREATH_LENGTH = 300_000;

const breathe = () =>
  new Promise<void>((resolve) => {
    setTimeout(resolve);
  });

function expectEqual(what: string, expected: Bytes, found: Bytes): void {
  if (!areEqual(expected, found)) {
    throw new Refused(`${what}: expected ${toHex(expected)}, found ${toHex(found)}`);
  }
}

class Verification {
  private readonly numbers: Uint32Array;
  private root: Bytes = new Uint8Array();
  private readonly chain: Chain;
  private readonly facts: Facts;

  constructor(
    private readonly bundle: Bundle,
    private readonly leaves: Leaves,
    private readonly options: Options,
  ) {
    this.chain = options.chain ?? QUICKNET;
    const { root, tickets, winners } = bundle.seal;
    this.facts = { lotteryId: bundle.lotteryId, root, tickets, winners };
    // Grow as lines arrive: never allocate what a bundle merely claims.
    this.numbers = new Uint32Array(leaves === null ? 0 : Math.min(tickets, 2 ** 24));
  }

  sizes(): string {
    const { seal, entropy, source, winners } = this.bundle;
    if (seal.winners > seal.tickets) throw new Refused("more winners than tickets");
    if (seal.round !== entropy.round) {
      throw new Refused("the seal and the entropy name different rounds");
    }
    if ((seal.round !== null) !== (source === "drand")) {
      throw new Refused("a round belongs to drand, and only to drand");
    }
    const lengths =
      source === "drand"
        ? [PUBLIC_KEY_BYTES, SIGNATURE_BYTES, SIGNATURE_BYTES]
        : [OWNER_KEY_BYTES, OUTPUT_BYTES, PROOF_BYTES];
    const found = [entropy.publicKey, entropy.output, entropy.proof].map(({ length }) => length);
    if (found.join() !== lengths.join()) {
      throw new Refused("key, output or proof has a wrong length for its source");
    }
    if (winners.length !== seal.winners) throw new Refused(`${seal.winners} winners were sealed`);
    return `${seal.tickets} tickets, winners: ${seal.winners}, source: ${source}`;
  }

  async list(): Promise<string> {
    const { tickets } = this.bundle.seal;
    const builder = new RootBuilder();
    let count = 0;
    let previous = -1;
    for await (const lines of linesOf(this.leaves ?? [])) {
      for (const line of lines) {
        count += 1;
        const where = `line ${count} of the leaves`;
        if (count > tickets) throw new Refused(`the list has more than the ${tickets} of the seal`);
        if (count > this.numbers.length) throw new Refused("more tickets than can be checked here");
        const ticket = parseLine(line, where);
        if (ticket.number <= previous) throw new Refused(`${where}: not sorted by number`);
        previous = ticket.number;
        this.numbers[count - 1] = ticket.number;
        builder.add(leafHash(ticket.number, ticket.owner));
      }
      this.options.progress?.(count);
      await breathe();
    }
    if (count !== tickets) {
      throw new Refused(`the list has ${count} tickets, the seal has ${tickets}`);
    }
    this.root = builder.root();
    return `${count} lines, sorted, one a ticket`;
  }

  listRoot(): string {
    expectEqual("root", this.root, this.facts.root);
    return `the leaves give ${toHex(this.root)}`;
  }

  key(): string {
    const { source, entropy } = this.bundle;
    const given = this.options.publicKey;
    if (source === "drand") {
      expectEqual("chain hash", this.chain.chainHash, entropy.context);
      expectEqual("key of the chain", this.chain.publicKey, entropy.publicKey);
    } else {
      expectEqual("context (the public key)", entropy.publicKey, entropy.context);
    }
    if (given) expectEqual("public key that you gave", given, entropy.publicKey);
    if (source === "drand") return `the pinned drand chain ${toHex(entropy.context)}`;
    const key = toHex(entropy.publicKey);
    return given
      ? `${key}, the one that you gave`
      : `${key}, taken from the bundle: compare it with the key published before the sale`;
  }

  times(): string {
    const { seal, entropy } = this.bundle;
    const sealed = microseconds(seal.sealedAt);
    const available = microseconds(entropy.availableAt);
    if (seal.round === null) {
      if (available < sealed) throw new Refused("the entropy is older than the seal");
      return `drawn ${seconds(available - sealed)} after the seal`;
    }
    const due = BigInt(timeOfRound(this.chain, seal.round)) * 1_000_000n;
    if (available !== due) throw new Refused(`round ${seal.round} belongs to another time`);
    if (due - sealed < BigInt(this.chain.noticeSeconds) * 1_000_000n) {
      throw new Refused(
        `sealed less than ${this.chain.noticeSeconds} s before round ${seal.round}`,
      );
    }
    return `sealed ${seconds(due - sealed)} before round ${seal.round}`;
  }

  entropy(): string {
    const { publicKey, output, proof } = this.bundle.entropy;
    const { round } = this.bundle.seal;
    if (round !== null) {
      expectEqual("proof (the signature)", output, proof);
      verifyBeacon(this.chain, round, output);
      return `the chain's signature of round ${round}: ${toHex(output)}`;
    }
    expectEqual("output", verifyEcvrf(publicKey, alpha(this.facts), proof), output);
    return `the key's only output for this seal: ${toHex(output)}`;
  }

  seed(): string {
    expectEqual("seed", this.drawn(), this.bundle.seed);
    return toHex(this.bundle.seed);
  }

  winners(): string {
    const { tickets, winners } = this.facts;
    const indices = winnerIndices(this.drawn(), tickets, winners);
    indices.forEach((index, place) => {
      const given = this.bundle.winners[place];
      // Without the list, use the bundle's numbers; the previous step says so.
      const number = this.leaves === null ? given?.ticketNumber : this.numbers[index];
      const holds =
        given?.rank === place + 1 && given.index === index && given.ticketNumber === number;
      if (!holds)
        throw new Refused(`rank ${place + 1} belongs to ticket ${number} at index ${index}`);
    });
    const first = this.bundle.winners.slice(0, 10).map(({ ticketNumber }) => ticketNumber);
    return first.join(", ") + (indices.length > 10 ? ", …" : "");
  }

  private drawn(): Bytes {
    const { source, entropy, seal } = this.bundle;
    return drawSeed(source, entropy.context, seal.round ?? 0, entropy.output, this.facts);
  }
}

const seconds = (micros: bigint) => `${Number(micros) / 1_000_000} s`;

/** Whole lines of a text in chunks, many at a time. The last one needs no line end. */
async function* linesOf(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string[]> {
  let rest = "";
  for await (const piece of pieces) {
    for (let start = 0; start < piece.length; start += BREATH_LENGTH) {
      const lines = (rest + piece.slice(start, start + BREATH_LENGTH)).split("\n");
      rest = lines.pop() ?? "";
      if (lines.length > 0) yield lines;
    }
  }
  if (rest) yield [rest];
}

type Check = readonly [StepName, () => string | Promise<string> | null];

async function* run(checks: readonly Check[]): AsyncGenerator<Step> {
  for (const [name, check] of checks) {
    try {
      const detail = await check();
      yield detail === null
        ? { name, state: "skipped", detail: "" }
        : { name, state: "ok", detail };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      yield { name, state: "failed", detail: error.message };
      return;
    }
  }
}

/** Verify a bundle, yielding each step as soon as it is known. */
export function verifyBundle(
  bundle: Bundle,
  leaves: Leaves,
  options: Options = {},
): AsyncGenerator<Step> {
  const check = new Verification(bundle, leaves, options);
  const withList = leaves !== null;
  return run([
    ["sizes", () => check.sizes()],
    ["leaves", () => (withList ? check.list() : null)],
    ["root", () => (withList ? check.listRoot() : null)],
    ["key", () => check.key()],
    ["times", () => check.times()],
    ["entropy", () => check.entropy()],
    ["seed", () => check.seed()],
    ["winners", () => check.winners()],
  ]);
}

/**
 * Verify a receipt, from the owner's Telegram id to the sealed root. Everything is recomputed; the
 * receipt's own hashes are not trusted.
 */
export function verifyReceipt(
  receipt: Receipt,
  sealed: { lotteryId: string; root: Bytes; tickets: number },
): AsyncGenerator<Step> {
  return run([
    [
      "receipt-owner",
      () => {
        if (receipt.lotteryId !== sealed.lotteryId) throw new Refused("of another lottery");
        expectEqual("owner", ownerHash(receipt.salt, receipt.telegramId), receipt.owner);
        return `SHA256(label ‖ salt ‖ ${receipt.telegramId}) = ${toHex(receipt.owner)}`;
      },
    ],
    [
      "receipt-leaf",
      () => {
        expectEqual("leaf", leafHash(receipt.ticketNumber, receipt.owner), receipt.leaf);
        return `SHA256(00 ‖ ${receipt.ticketNumber} ‖ owner) = ${toHex(receipt.leaf)}`;
      },
    ],
    [
      "receipt-path",
      () => {
        const sides = receipt.path.map(([side]) => side);
        const expected = pathSides(receipt.index, sealed.tickets);
        if (receipt.index >= sealed.tickets || sides.join() !== expected.join()) {
          throw new Refused(`not the path of index ${receipt.index} of ${sealed.tickets}`);
        }
        const folded = fold(receipt.leaf, receipt.path);
        expectEqual("root at the end of the path", folded, receipt.root);
        expectEqual("sealed root", sealed.root, folded);
        return `${sides.length} steps from index ${receipt.index} lead to ${toHex(folded)}`;
      },
    ],
  ]);
}
