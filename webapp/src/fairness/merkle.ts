import { ascii, type Bytes, concat, hexAt, Refused, sha256, u8, u32, u64 } from "./bytes";

export type Side = "left" | "right";
export type Path = readonly (readonly [Side, Bytes])[];

const LEAF = u8(0);
const NODE = u8(1);
const OWNER_LABEL = ascii("luckymart/owner/v1");

/** leaf = SHA256(0x00 ‖ u32(number) ‖ owner) */
export const leafHash = (number: number, owner: Bytes): Bytes =>
  sha256(concat(LEAF, u32(number), owner));

/** owner = SHA256("luckymart/owner/v1" ‖ salt ‖ u64(telegram_id)) */
export const ownerHash = (salt: Bytes, telegramId: number | bigint): Bytes =>
  sha256(concat(OWNER_LABEL, salt, u64(telegramId)));

const nodeHash = (left: Bytes, right: Bytes): Bytes => sha256(concat(NODE, left, right));

/**
 * The root of an RFC 6962 tree (section 2.1) from a stream of leaves. For each power of two, at
 * most one complete subtree of that size waits for its sibling.
 */
export class RootBuilder {
  private readonly waiting: { size: number; node: Bytes }[] = [];

  add(leaf: Bytes): void {
    let size = 1;
    let node = leaf;
    for (let last = this.waiting.at(-1); last?.size === size; last = this.waiting.at(-1)) {
      this.waiting.pop();
      node = nodeHash(last.node, node);
      size *= 2;
    }
    this.waiting.push({ size, node });
  }

  root(): Bytes {
    const nodes = this.waiting.map(({ node }) => node);
    const last = nodes.pop();
    if (!last) return sha256(new Uint8Array());
    return nodes.reduceRight((right, left) => nodeHash(left, right), last);
  }
}

export function merkleRoot(leaves: Iterable<Bytes>): Bytes {
  const builder = new RootBuilder();
  for (const leaf of leaves) builder.add(leaf);
  return builder.root();
}

export const fold = (leaf: Bytes, path: Path): Bytes =>
  path.reduce(
    (node, [side, sibling]) =>
      side === "left" ? nodeHash(sibling, node) : nodeHash(node, sibling),
    leaf,
  );

/** On which side the siblings of leaf `index` of `size` are, from the leaf up. */
export function pathSides(index: number, size: number): Side[] {
  const sides: Side[] = [];
  for (let i = index, n = size; n > 1; i = Math.floor(i / 2), n = Math.ceil(n / 2)) {
    if (i % 2 === 1) sides.push("left");
    else if (i + 1 < n) sides.push("right");
  }
  return sides;
}

export interface ListedTicket {
  number: number;
  owner: Bytes;
}

const OWNER_DIGITS = 64;
const MAX_U32 = 2 ** 32 - 1;

/** One line of the published list, `number,owner`, in its canonical form. */
export function parseLine(line: string, where = "a line"): ListedTicket {
  const comma = line.indexOf(",");
  const digits = line.slice(0, comma);
  const number = Number(digits);
  const plain = comma > 0 && number <= MAX_U32 && String(number) === digits;
  const owner =
    plain && line.length === comma + 1 + OWNER_DIGITS
      ? hexAt(line, comma + 1, OWNER_DIGITS / 2)
      : null;
  if (!owner) throw new Refused(`${where}: not a plain number, a comma and 64 hex digits`);
  return { number, owner };
}
