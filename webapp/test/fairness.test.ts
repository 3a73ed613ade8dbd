import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ascii, type Bytes, concat, fromHex, hmacSha256, toHex, u32 } from "../src/fairness/bytes";
import { QUICKNET, timeOfRound, verifyBeacon } from "../src/fairness/beacon";
import { checkDraw, type Evidence } from "../src/fairness/check";
import { parseBundle } from "../src/fairness/document";
import { verifyEcvrf } from "../src/fairness/ecvrf";
import {
  fold,
  leafHash,
  merkleRoot,
  ownerHash,
  parseLine,
  pathSides,
  type Side,
} from "../src/fairness/merkle";
import { verifyBundle } from "../src/fairness/verify";
import { drawSeed, winnerIndices } from "../src/fairness/winners";

interface Vector {
  name: string;
  source: "drand" | "ecvrf";
  lottery_id: string;
  salt_key: string;
  first_number: number;
  tickets: number;
  winners: number;
  first_owner: string;
  first_leaf: string;
  root: string;
  path_of_index: number;
  path: [Side, string][];
  round: number;
  context: string;
  public_key: string;
  seed: string;
  winner_indices: number[];
  signature?: string;
  proof?: string;
  output?: string;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const { vectors } = read("../../tests/draws/vectors.json") as { vectors: Vector[] };
const telegramId = (i: number) => 5_000_000_000 + 7 * i;

interface Ticket {
  number: number;
  salt: Bytes;
  owner: Bytes;
  leaf: Bytes;
}

function ticketsOf(vector: Vector): Ticket[] {
  return Array.from({ length: vector.tickets }, (_, i) => {
    const number = vector.first_number + i;
    const label = concat(ascii("luckymart/salt/v1"), u32(number));
    const salt = hmacSha256(fromHex(vector.salt_key), label).slice(0, 16);
    const owner = ownerHash(salt, telegramId(i));
    return { number, salt, owner, leaf: leafHash(number, owner) };
  });
}

const uuid = (hex: string) =>
  hex.replaceAll("-", "").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
const utc = (seconds: number) => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

/** A bundle in the API's format. */
function bundleOf(vector: Vector) {
  const due = vector.round ? timeOfRound(QUICKNET, vector.round) : 1_767_225_660;
  return {
    spec: "luckymart/draw/v1",
    lottery_id: uuid(vector.lottery_id),
    source: vector.source,
    seal: {
      root: vector.root,
      tickets: vector.tickets,
      winners: vector.winners,
      sealed_at: utc(due - 60),
      round: vector.round || null,
      leaves_url: "",
    },
    entropy: {
      context: vector.context,
      public_key: vector.public_key,
      round: vector.round || null,
      output: (vector.output ?? vector.signature) as string,
      proof: (vector.proof ?? vector.signature) as string,
      available_at: utc(due),
    },
    seed: vector.seed,
    winners: vector.winner_indices.map((index, i) => ({
      rank: i + 1,
      index,
      ticket_number: vector.first_number + index,
    })),
  };
}

const leavesOf = (tickets: Ticket[]) =>
  tickets.map(({ number, owner }) => `${number},${toHex(owner)}\n`).join("");

function receiptOf(vector: Vector, tickets: Ticket[]) {
  const mine = tickets[vector.path_of_index] as Ticket;
  return {
    lottery_id: uuid(vector.lottery_id),
    ticket_number: mine.number,
    telegram_id: telegramId(vector.path_of_index),
    salt: toHex(mine.salt),
    owner: toHex(mine.owner),
    leaf: toHex(mine.leaf),
    index: vector.path_of_index,
    path: vector.path,
    root: vector.root,
  };
}

function evidenceOf(vector: Vector): Evidence {
  const tickets = ticketsOf(vector);
  const bundle = bundleOf(vector);
  return {
    lottery: {
      id: bundle.lottery_id,
      entropy_source: vector.source,
      entropy_public_key: vector.public_key,
    },
    seal: bundle.seal,
    bundle: JSON.stringify(bundle),
    leaves: leavesOf(tickets),
    receipts: [JSON.stringify(receiptOf(vector, tickets))],
    telegramId: telegramId(vector.path_of_index),
  };
}

/** The step that failed, or null. It must be the last one. */
async function refusedAt(evidence: Evidence): Promise<string | null> {
  const steps = [];
  for await (const step of checkDraw(evidence)) steps.push(step);
  expect(steps.slice(0, -1).every(({ state }) => state !== "failed")).toBe(true);
  const last = steps.at(-1);
  return last?.state === "failed" ? last.name : null;
}

test.each(vectors)("known answers: $name", (vector) => {
  const tickets = ticketsOf(vector);
  expect(toHex((tickets[0] as Ticket).owner)).toBe(vector.first_owner);
  expect(toHex((tickets[0] as Ticket).leaf)).toBe(vector.first_leaf);
  expect(toHex(merkleRoot(tickets.map(({ leaf }) => leaf)))).toBe(vector.root);
  const { leaf } = tickets[vector.path_of_index] as Ticket;
  const path = vector.path.map(([side, node]) => [side, fromHex(node)] as const);
  expect(toHex(fold(leaf, path))).toBe(vector.root);
  expect(pathSides(vector.path_of_index, vector.tickets)).toEqual(path.map(([side]) => side));
  const { source, context, seal, entropy } = {
    ...bundleOf(vector),
    context: fromHex(vector.context),
  };
  const facts = {
    lotteryId: uuid(vector.lottery_id),
    root: fromHex(seal.root),
    tickets: seal.tickets,
    winners: seal.winners,
  };
  const seed = drawSeed(source, context, seal.round ?? 0, fromHex(entropy.output), facts);
  expect(toHex(seed)).toBe(vector.seed);
  expect(winnerIndices(seed, vector.tickets, vector.winners)).toEqual(vector.winner_indices);
});

test.each(vectors)("the whole check holds: $name", async (vector) => {
  expect(await refusedAt(evidenceOf(vector))).toBeNull();
});

test.each(vectors)(
  "the list may be elsewhere, and is then not said to be checked: $name",
  async (vector) => {
    const states: Record<string, string> = {};
    for await (const step of checkDraw({ ...evidenceOf(vector), leaves: null })) {
      states[step.name] = step.state;
    }
    expect(states).toMatchObject({ leaves: "skipped", root: "skipped", winners: "ok" });
  },
);

const rfc = read("../../tests/draws/rfc9381.json") as {
  examples: { pk: string; alpha: string; pi: string; beta: string }[];
};

test("RFC 9381, appendix B.3", () => {
  expect(rfc.examples.length).toBeGreaterThan(2);
  for (const { pk, alpha, pi, beta } of rfc.examples) {
    const proved = verifyEcvrf(fromHex(pk), fromHex(alpha), fromHex(pi));
    expect(toHex(proved)).toBe(beta);
    const other = fromHex(`${alpha}00`);
    expect(() => verifyEcvrf(fromHex(pk), other, fromHex(pi))).toThrow();
  }
});

test("rounds that quicknet has signed", () => {
  const signed: [number, string][] = [
    [
      42,
      "95a9f9f5b231b7714de1553105d8ffdf3dcda24cfdb1e689319bccf79a9c8ce430a91b811fbfaf763900bc998b5d686a",
    ],
    [
      657413,
      "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b",
    ],
  ];
  for (const [round, signature] of signed) {
    verifyBeacon(QUICKNET, round, fromHex(signature));
    expect(() => verifyBeacon(QUICKNET, round + 1, fromHex(signature))).toThrow(
      "not the signature",
    );
  }
  const infinity = `c0${"00".repeat(47)}`;
  expect(() => verifyBeacon(QUICKNET, 42, fromHex(infinity))).toThrow();
});

type Document = ReturnType<typeof bundleOf>;

test.each(vectors)("what is changed is refused: $name", async (vector) => {
  const whole = evidenceOf(vector);
  const bundled = async (refused: string, change: (bundle: Document) => void) => {
    const bundle = bundleOf(vector);
    change(bundle);
    expect(await refusedAt({ ...whole, bundle: JSON.stringify(bundle) }), refused).toBe(refused);
  };
  const flip = (hex: string) => (hex[0] === "0" ? "1" : "0") + hex.slice(1);
  await bundled("published", (bundle) => {
    bundle.seal.root = flip(bundle.seal.root);
  });
  await bundled("published", (bundle) => {
    bundle.lottery_id = bundle.lottery_id.replace(/.$/, "f");
  });
  await bundled("entropy", (bundle) => {
    bundle.entropy.output = flip(bundle.entropy.output);
  });
  await bundled("seed", (bundle) => {
    bundle.seed = flip(bundle.seed);
  });
  await bundled("winners", (bundle) => {
    const [first] = bundle.winners;
    if (first) first.ticket_number += 1;
  });
  await bundled("sizes", (bundle) => {
    bundle.winners.pop();
  });
  await bundled("times", (bundle) => {
    bundle.entropy.available_at = "2020-01-01T00:00:00Z";
  });
  const leaves = whole.leaves as string;
  const changed = leaves.replace(/,./, (c) => (c === ",0" ? ",1" : ",0"));
  expect(await refusedAt({ ...whole, leaves: changed })).toBe("root");
  const longer = `${leaves}9999999,${"0".repeat(64)}\n`;
  expect(await refusedAt({ ...whole, leaves: longer })).toBe("leaves");
  expect(await refusedAt({ ...whole, telegramId: whole.telegramId + 1 })).toBe("receipts");
});

/** Every byte of a text, changed in turn and in two ways, but for the spared parts; as a reader of UTF-8 sees it. */
function* flips(text: string, spared: string[]): Generator<string> {
  const bytes = new TextEncoder().encode(text);
  const free = spared.map((part) => [text.indexOf(part), text.indexOf(part) + part.length]);
  for (let place = 0; place < bytes.length; place++) {
    if (free.some(([start = 0, end = 0]) => place >= start && place < end)) continue;
    for (const change of [0x01, 0x20]) {
      const flipped = bytes.slice();
      flipped[place] = (flipped[place] ?? 0) ^ change;
      yield new TextDecoder().decode(flipped);
    }
  }
}

async function fails(text: string, leaves: string): Promise<boolean> {
  try {
    for await (const step of verifyBundle(parseBundle(text), [leaves])) {
      if (step.state === "failed") return true;
    }
    return false;
  } catch {
    return true;
  }
}

test.each(vectors.filter(({ tickets }) => tickets <= 5))(
  "every changed byte is refused: $name",
  { timeout: 60_000 },
  async (vector) => {
    const bundle = bundleOf(vector);
    bundle.seal.leaves_url = "https://shop.example/leaves";
    // What arithmetic cannot check: where the leaves are, when the list was sealed and, without a
    // beacon's clock, when it was drawn.
    const spared = [bundle.seal.leaves_url, bundle.seal.sealed_at];
    if (vector.source === "ecvrf") spared.push(bundle.entropy.available_at);
    const text = JSON.stringify(bundle);
    const leaves = leavesOf(ticketsOf(vector));
    expect(await fails(text, leaves)).toBe(false);
    for (const flipped of flips(text, spared)) {
      expect(await fails(flipped, leaves), flipped).toBe(true);
    }
    for (const flipped of flips(leaves, [])) {
      expect(await fails(text, flipped), flipped).toBe(true);
    }
  },
);

test("a longer or shorter path proves nothing", async () => {
  const [vector] = vectors as [Vector];
  const whole = evidenceOf(vector);
  const receipt = receiptOf(vector, ticketsOf(vector));
  for (const change of [
    { path: receipt.path.slice(1) },
    { index: vector.tickets },
    { ticket_number: receipt.ticket_number + 1 },
    { salt: "00".repeat(16) },
  ]) {
    const receipts = [JSON.stringify({ ...receipt, ...change })];
    expect(await refusedAt({ ...whole, receipts })).toBe("receipts");
  }
});

test("a line is read in its one form", () => {
  const owner = "0".repeat(64);
  expect(parseLine(`1000000,${owner}`).number).toBe(1000000);
  for (const bad of [
    `01,${owner}`,
    `+1,${owner}`,
    `1, ${owner}`,
    `1,${owner}\r`,
    `1,${owner.slice(1)}A`,
    `4294967296,${owner}`,
    "1,xyz",
    "",
  ]) {
    expect(() => parseLine(bad), bad).toThrow();
  }
});
