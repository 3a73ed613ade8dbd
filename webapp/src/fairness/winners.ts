import {
  ascii,
  type Bytes,
  concat,
  fromHex,
  hmacSha256,
  Refused,
  sha256,
  u8,
  u32,
  u64,
} from "./bytes";

export type Source = "drand" | "ecvrf";
const SOURCE_BYTE = { drand: 1, ecvrf: 2 } as const;
const SEED_LABEL = ascii("luckymart/draw/v1");
const ALPHA_LABEL = ascii("luckymart/alpha/v1");

/** What the seal fixed: everything about a draw except its entropy. */
export interface Facts {
  lotteryId: string;
  root: Bytes;
  tickets: number;
  winners: number;
}

/** lottery ‖ root ‖ u32(N) ‖ u32(W) */
const encode = ({ lotteryId, root, tickets, winners }: Facts): Bytes =>
  concat(fromHex(lotteryId.replaceAll("-", "")), root, u32(tickets), u32(winners));

/** The input of the operator's verifiable random function. */
export const alpha = (facts: Facts): Bytes => concat(ALPHA_LABEL, encode(facts));

/** S of the specification, from the seal and the entropy; the round is 0 for ECVRF. */
export const drawSeed = (
  source: Source,
  context: Bytes,
  round: number | bigint,
  output: Bytes,
  facts: Facts,
): Bytes =>
  sha256(
    concat(SEED_LABEL, u8(0), u8(SOURCE_BYTE[source]), context, u64(round), output, encode(facts)),
  );

/** The u64s of HMAC-SHA256(S, u64(0)) ‖ HMAC-SHA256(S, u64(1)) ‖ … */
function* words(seed: Bytes): Generator<bigint, never> {
  for (let counter = 0n; ; counter++) {
    const block = hmacSha256(seed, u64(counter));
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    for (let offset = 0; offset < block.length; offset += 8) yield view.getBigUint64(offset);
  }
}

/** A uniform number below n, by rejecting words of the last, incomplete run of n. */
function below(n: number, stream: Generator<bigint, never>): number {
  const size = BigInt(n);
  const limit = (2n ** 64n / size) * size;
  let x = stream.next().value;
  while (x >= limit) x = stream.next().value;
  return Number(x % size);
}

/** Indices of the winning tickets in the sealed list, by rank: the first W steps of a shuffle. */
export function winnerIndices(seed: Bytes, tickets: number, winners: number): number[] {
  if (!(winners >= 1 && winners <= tickets)) throw new Refused("1 ≤ W ≤ N does not hold");
  const stream = words(seed);
  const swapped = new Map<number, number>();
  const at = (i: number) => swapped.get(i) ?? i;
  const indices: number[] = [];
  for (let i = 0; i < winners; i++) {
    const j = i + below(tickets - i, stream);
    indices.push(at(j));
    swapped.set(j, at(i));
  }
  return indices;
}
