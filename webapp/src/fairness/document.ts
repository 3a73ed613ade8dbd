/** Strict parsers of the proof bundle and the receipt. */
import { type Bytes, fromHex, Refused } from "./bytes";
import type { Path } from "./merkle";
import type { Source } from "./winners";

export interface Bundle {
  lotteryId: string;
  source: Source;
  seal: {
    root: Bytes;
    tickets: number;
    winners: number;
    sealedAt: string;
    round: number | null;
    leavesUrl: string;
  };
  entropy: {
    context: Bytes;
    publicKey: Bytes;
    round: number | null;
    output: Bytes;
    proof: Bytes;
    availableAt: string;
  };
  seed: Bytes;
  winners: { rank: number; index: number; ticketNumber: number }[];
}

export interface Receipt {
  lotteryId: string;
  ticketNumber: number;
  telegramId: number;
  salt: Bytes;
  owner: Bytes;
  leaf: Bytes;
  index: number;
  path: Path;
  root: Bytes;
}

type Fields = Record<string, unknown>;

const MAX_U32 = 2 ** 32 - 1;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{1,6})?Z$/;

/** An object with exactly these members. */
function fields(value: unknown, names: readonly string[]): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Refused("not an object");
  }
  const found = Object.keys(value).sort().join();
  if (found !== [...names].sort().join()) {
    throw new Refused(`the members are ${found}, not ${names.join()}`);
  }
  return value as Fields;
}

function text(value: unknown, pattern: RegExp, what: string): string {
  if (typeof value !== "string" || !pattern.test(value)) throw new Refused(`not ${what}`);
  return value;
}

function whole(value: unknown, least: number, most: number): number {
  if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most) {
    throw new Refused(`${String(value)} is not a whole number from ${least} to ${most}`);
  }
  return value as number;
}

function bytes(value: unknown, length?: number): Bytes {
  const read = fromHex(text(value, /^([0-9a-f]{2}){1,96}$/, "lower-case hexadecimal"));
  if (length !== undefined && read.length !== length) throw new Refused(`not ${length} bytes`);
  return read;
}

function time(value: unknown): string {
  const read = text(value, TIME, "a time in UTC");
  const [, seconds = ""] = TIME.exec(read) ?? [];
  // Date reads the 30th of February as the 2nd of March, and would write it so.
  const again = new Date(`${seconds}Z`);
  if (Number.isNaN(again.getTime()) || again.toISOString().slice(0, 19) !== seconds) {
    throw new Refused("a time that does not exist");
  }
  return read;
}

const count = (value: unknown) => whole(value, 1, MAX_U32);
const round = (value: unknown) =>
  value === null ? null : whole(value, 1, Number.MAX_SAFE_INTEGER);

function json(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new Refused("not JSON");
  }
}

/** Throws Refused. */
export function parseBundle(source: string): Bundle {
  const top = fields(json(source), [
    "spec",
    "lottery_id",
    "source",
    "seal",
    "entropy",
    "seed",
    "winners",
  ]);
  if (top.spec !== "luckymart/draw/v1") throw new Refused("not luckymart/draw/v1");
  if (top.source !== "drand" && top.source !== "ecvrf") throw new Refused("no such source");
  const seal = fields(top.seal, ["root", "tickets", "winners", "sealed_at", "round", "leaves_url"]);
  const entropy = fields(top.entropy, [
    "context",
    "public_key",
    "round",
    "output",
    "proof",
    "available_at",
  ]);
  if (!Array.isArray(top.winners)) throw new Refused("winners are a list");
  return {
    lotteryId: text(top.lottery_id, UUID, "a UUID"),
    source: top.source,
    seal: {
      root: bytes(seal.root, 32),
      tickets: count(seal.tickets),
      winners: count(seal.winners),
      sealedAt: time(seal.sealed_at),
      round: round(seal.round),
      leavesUrl: text(seal.leaves_url, /^[^]{0,2048}$/, "an address"),
    },
    entropy: {
      context: bytes(entropy.context, 32),
      publicKey: bytes(entropy.public_key),
      round: round(entropy.round),
      output: bytes(entropy.output),
      proof: bytes(entropy.proof),
      availableAt: time(entropy.available_at),
    },
    seed: bytes(top.seed, 32),
    winners: top.winners.map((value) => {
      const winner = fields(value, ["rank", "index", "ticket_number"]);
      return {
        rank: count(winner.rank),
        index: whole(winner.index, 0, MAX_U32),
        ticketNumber: whole(winner.ticket_number, 0, MAX_U32),
      };
    }),
  };
}

/** Throws Refused. */
export function parseReceipt(source: string): Receipt {
  const top = fields(json(source), [
    "lottery_id",
    "ticket_number",
    "telegram_id",
    "salt",
    "owner",
    "leaf",
    "index",
    "path",
    "root",
  ]);
  if (!Array.isArray(top.path) || top.path.length > 32) throw new Refused("not a path");
  return {
    lotteryId: text(top.lottery_id, UUID, "a UUID"),
    ticketNumber: whole(top.ticket_number, 0, MAX_U32),
    telegramId: whole(top.telegram_id, 0, Number.MAX_SAFE_INTEGER),
    salt: bytes(top.salt, 16),
    owner: bytes(top.owner, 32),
    leaf: bytes(top.leaf, 32),
    index: whole(top.index, 0, MAX_U32),
    path: top.path.map((step) => {
      if (!Array.isArray(step) || step.length !== 2) throw new Refused("not a step of a path");
      const [side, sibling] = step;
      if (side !== "left" && side !== "right") throw new Refused("neither left nor right");
      return [side, bytes(sibling, 32)] as const;
    }),
    root: bytes(top.root, 32),
  };
}

/** Microseconds since 1970, of a time that `parseBundle` took. */
export function microseconds(rfc3339: string): bigint {
  const [, seconds = "", fraction = ""] = TIME.exec(rfc3339) ?? [];
  const micros = fraction.slice(1).padEnd(6, "0");
  return BigInt(new Date(`${seconds}Z`).getTime()) * 1000n + BigInt(micros);
}
