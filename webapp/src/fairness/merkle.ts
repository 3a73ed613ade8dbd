import type { Receipt } from "../api/types";
import { ascii, type Bytes, concat, fromHex, sha256, toHex, u8, u32, u64 } from "./bytes";

/** leaf = SHA256(0x00 ‖ u32(number) ‖ owner) */
export const leafHash = (number: number, owner: Bytes): Promise<Bytes> =>
  sha256(concat(u8(0), u32(number), owner));

/** owner = SHA256("luckymart/owner/v1" ‖ salt ‖ u64(telegram_id)) */
export const ownerHash = (salt: Bytes, telegramId: number): Promise<Bytes> =>
  sha256(concat(ascii("luckymart/owner/v1"), salt, u64(telegramId)));

const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(concat(u8(1), left, right));

/** Root of a tree of RFC 6962, section 2.1. An unpaired node moves up as it is. */
export async function merkleRoot(leaves: Bytes[]): Promise<Bytes> {
  if (leaves.length === 0) return sha256(new Uint8Array());
  let level = leaves;
  while (level.length > 1) {
    const next: Promise<Bytes>[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i] as Bytes;
      const right = level[i + 1];
      next.push(right ? nodeHash(left, right) : Promise.resolve(left));
    }
    level = await Promise.all(next);
  }
  return level[0] as Bytes;
}

export async function rootOfPath(leaf: Bytes, path: Receipt["path"]): Promise<Bytes> {
  let node = leaf;
  for (const [side, sibling] of path) {
    node =
      side === "left"
        ? await nodeHash(fromHex(sibling), node)
        : await nodeHash(node, fromHex(sibling));
  }
  return node;
}

/** Which sides the siblings of leaf `index` of `size` stand on, from the leaf up. */
export function pathSides(index: number, size: number): ("left" | "right")[] {
  const sides: ("left" | "right")[] = [];
  for (let i = index, n = size; n > 1; i = Math.floor(i / 2), n = Math.ceil(n / 2)) {
    if (i % 2 === 1) sides.push("left");
    else if (i + 1 < n) sides.push("right");
  }
  return sides;
}

/**
 * Whether a receipt proves that the list sealed under `root` holds this ticket, at this index, for
 * this person. Everything is recomputed; nothing of the receipt's own hashes is believed.
 */
export async function checkReceipt(
  receipt: Receipt,
  sealed: { root: string; tickets: number },
  telegramId: number,
): Promise<boolean> {
  if (receipt.telegram_id !== telegramId || receipt.root !== sealed.root) return false;
  if (!(receipt.index >= 0 && receipt.index < sealed.tickets)) return false;
  const sides = pathSides(receipt.index, sealed.tickets);
  if (sides.join() !== receipt.path.map(([side]) => side).join()) return false;
  const owner = await ownerHash(fromHex(receipt.salt), telegramId);
  const leaf = await leafHash(receipt.ticket_number, owner);
  if (toHex(owner) !== receipt.owner || toHex(leaf) !== receipt.leaf) return false;
  return toHex(await rootOfPath(leaf, receipt.path)) === sealed.root;
}

export interface ListedTicket {
  number: number;
  owner: Bytes;
}

/** Reads the published list: one `number,owner` line a ticket, sorted by number, none twice. */
export function parseLeaves(text: string): ListedTicket[] {
  let previous = -1;
  return text
    .trimEnd()
    .split("\n")
    .map((line) => {
      const match = /^(\d+),([0-9a-f]{64})$/.exec(line.trim());
      if (!match) throw new RangeError("not a line of a ticket list");
      const number = Number(match[1]);
      if (number <= previous) throw new RangeError("the list is not sorted");
      previous = number;
      return { number, owner: fromHex(match[2] as string) };
    });
}

export async function rootOfList(list: ListedTicket[]): Promise<string> {
  const leaves = await Promise.all(list.map(({ number, owner }) => leafHash(number, owner)));
  return toHex(await merkleRoot(leaves));
}
