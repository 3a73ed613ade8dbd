import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { DrawBundle, Receipt, Seal } from "../src/api/types";
import { ascii, type Bytes, concat, fromHex, hmac, toHex, u32 } from "../src/fairness/bytes";
import { checkDraw, type Evidence, type Step } from "../src/fairness/check";
import {
  checkReceipt,
  leafHash,
  merkleRoot,
  ownerHash,
  parseLeaves,
  pathSides,
  rootOfPath,
} from "../src/fairness/merkle";
import { drawSeed, seedInputOf, winnerIndices } from "../src/fairness/winners";

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
  path: Receipt["path"];
  round: number;
  context: string;
  public_key: string;
  seed: string;
  winner_indices: number[];
  signature?: string;
  proof?: string;
  output?: string;
}

const { vectors } = JSON.parse(
  readFileSync(new URL("../../tests/draws/vectors.json", import.meta.url), "utf8"),
) as { vectors: Vector[] };

const telegramId = (i: number) => 5_000_000_000 + 7 * i;

interface Ticket {
  number: number;
  salt: Bytes;
  owner: Bytes;
  leaf: Bytes;
}

async function ticketsOf(vector: Vector): Promise<Ticket[]> {
  const mac = await hmac(fromHex(vector.salt_key));
  return Promise.all(
    Array.from({ length: vector.tickets }, async (_, i) => {
      const number = vector.first_number + i;
      const salt = (await mac(concat(ascii("luckymart/salt/v1"), u32(number)))).slice(0, 16);
      const owner = await ownerHash(salt, telegramId(i));
      return { number, salt, owner, leaf: await leafHash(number, owner) };
    }),
  );
}

function bundleOf(vector: Vector): DrawBundle {
  return {
    spec: "luckymart/draw/v1",
    lottery_id: vector.lottery_id,
    source: vector.source,
    seal: {
      root: vector.root,
      tickets: vector.tickets,
      winners: vector.winners,
      sealed_at: "2026-01-01T00:00:00Z",
      round: vector.round || null,
      leaves_url: "",
    },
    entropy: {
      context: vector.context,
      public_key: vector.public_key,
      round: vector.round || null,
      output: (vector.output ?? vector.signature) as string,
      proof: (vector.proof ?? vector.signature) as string,
      available_at: "2026-01-01T00:01:00Z",
    },
    seed: vector.seed,
    winners: vector.winner_indices.map((index, i) => ({
      rank: i + 1,
      index,
      ticket_number: vector.first_number + index,
    })),
  };
}

async function evidenceOf(vector: Vector): Promise<Evidence> {
  const tickets = await ticketsOf(vector);
  const bundle = bundleOf(vector);
  const mine = tickets[vector.path_of_index] as Ticket;
  const seal: Seal = {
    ...bundle.seal,
    lottery_id: vector.lottery_id,
    spec: bundle.spec,
    source: vector.source,
    public_key: vector.public_key,
    draw_due_at: "2026-01-01T00:01:00Z",
  };
  return {
    lottery: {
      id: vector.lottery_id,
      entropy_source: vector.source,
      entropy_public_key: vector.public_key,
    },
    seal,
    bundle,
    leaves: tickets.map(({ number, owner }) => `${number},${toHex(owner)}\n`).join(""),
    receipts: [
      {
        lottery_id: vector.lottery_id,
        ticket_number: mine.number,
        telegram_id: telegramId(vector.path_of_index),
        salt: toHex(mine.salt),
        owner: toHex(mine.owner),
        leaf: toHex(mine.leaf),
        index: vector.path_of_index,
        path: vector.path,
        root: vector.root,
      },
    ],
    telegramId: telegramId(vector.path_of_index),
  };
}

async function stepsOf(evidence: Evidence): Promise<Record<string, Step["state"]>> {
  const states: Record<string, Step["state"]> = {};
  for await (const step of checkDraw(evidence)) states[step.name] = step.state;
  return states;
}

test.each(vectors)("known answers: $name", async (vector) => {
  const tickets = await ticketsOf(vector);
  expect(toHex((tickets[0] as Ticket).owner)).toBe(vector.first_owner);
  expect(toHex((tickets[0] as Ticket).leaf)).toBe(vector.first_leaf);
  expect(toHex(await merkleRoot(tickets.map(({ leaf }) => leaf)))).toBe(vector.root);
  const leaf = (tickets[vector.path_of_index] as Ticket).leaf;
  expect(toHex(await rootOfPath(leaf, vector.path))).toBe(vector.root);
  expect(pathSides(vector.path_of_index, vector.tickets)).toEqual(
    vector.path.map(([side]) => side),
  );
  expect(await drawSeed(seedInputOf(bundleOf(vector)))).toBe(vector.seed);
  expect(await winnerIndices(vector.seed, vector.tickets, vector.winners)).toEqual(
    vector.winner_indices,
  );
});

test.each(vectors)("the whole check holds: $name", async (vector) => {
  expect(await stepsOf(await evidenceOf(vector))).toEqual({
    seal: "ok",
    list: "ok",
    receipts: "ok",
    seed: "ok",
    winners: "ok",
    entropy: "elsewhere",
  });
});

const flip = (hex: string) => (hex[0] === "0" ? "1" : "0") + hex.slice(1);

test.each(vectors)("every change is refused: $name", async (vector) => {
  const whole = await evidenceOf(vector);
  const change = async (part: (copy: Evidence) => void, refused: string) => {
    const copy = structuredClone(whole);
    part(copy);
    expect((await stepsOf(copy))[refused], refused).toBe("failed");
  };
  await change((copy) => {
    copy.seal.root = flip(copy.seal.root);
  }, "seal");
  await change((copy) => {
    copy.lottery.id = copy.lottery.id.replace(/.$/, "f");
  }, "seal");
  await change((copy) => {
    copy.leaves = (copy.leaves as string).replace(/,./, (c) => (c === ",0" ? ",1" : ",0"));
  }, "list");
  await change((copy) => {
    copy.leaves = `${copy.leaves}9999999,${"0".repeat(64)}\n`;
  }, "list");
  await change((copy) => {
    copy.telegramId += 1;
  }, "receipts");
  await change((copy) => {
    (copy.receipts[0] as Receipt).ticket_number += 1;
  }, "receipts");
  await change((copy) => {
    copy.bundle.entropy.output = flip(copy.bundle.entropy.output);
  }, "seed");
  await change((copy) => {
    copy.bundle.seal.tickets += 1;
  }, "seed");
  await change((copy) => {
    copy.bundle.seed = flip(copy.bundle.seed);
  }, "seed");
  await change((copy) => {
    const [first] = copy.bundle.winners;
    if (first) first.ticket_number += 1;
  }, "winners");
  await change((copy) => {
    copy.bundle.winners.pop();
  }, "winners");
});

test("a longer or shorter path proves nothing", async () => {
  const { receipts, seal, telegramId: me } = await evidenceOf(vectors[0] as Vector);
  const receipt = receipts[0] as Receipt;
  expect(await checkReceipt(receipt, seal, me)).toBe(true);
  expect(await checkReceipt({ ...receipt, path: receipt.path.slice(1) }, seal, me)).toBe(false);
  expect(await checkReceipt({ ...receipt, index: seal.tickets }, seal, me)).toBe(false);
});

test("only a sorted list is read", () => {
  const owner = "0".repeat(64);
  expect(parseLeaves(`1,${owner}\n2,${owner}\n`)).toHaveLength(2);
  for (const bad of [`2,${owner}\n1,${owner}`, `1,${owner}\n1,${owner}`, "1,xyz", ""]) {
    expect(() => parseLeaves(bad)).toThrow();
  }
});
