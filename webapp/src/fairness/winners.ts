import type { DrawBundle } from "../api/types";
import { ascii, type Bytes, concat, fromHex, hmac, sha256, toHex, u8, u32, u64 } from "./bytes";

const SOURCE_BYTE = { drand: 1, ecvrf: 2 } as const;

export interface SeedInput {
  source: "drand" | "ecvrf";
  context: string;
  round: number | null;
  output: string;
  lottery_id: string;
  root: string;
  tickets: number;
  winners: number;
}

/** S of the specification, from the seal and the entropy. All but numbers in hexadecimal. */
export async function drawSeed(input: SeedInput): Promise<string> {
  return toHex(
    await sha256(
      concat(
        ascii("luckymart/draw/v1"),
        u8(0),
        u8(SOURCE_BYTE[input.source]),
        fromHex(input.context),
        u64(input.round ?? 0),
        fromHex(input.output),
        fromHex(input.lottery_id.replaceAll("-", "")),
        fromHex(input.root),
        u32(input.tickets),
        u32(input.winners),
      ),
    ),
  );
}

export const seedInputOf = (bundle: DrawBundle): SeedInput => ({
  source: bundle.source,
  context: bundle.entropy.context,
  round: bundle.entropy.round,
  output: bundle.entropy.output,
  lottery_id: bundle.lottery_id,
  root: bundle.seal.root,
  tickets: bundle.seal.tickets,
  winners: bundle.seal.winners,
});

/** Draws from HMAC-SHA256(S, u64(0)) ‖ HMAC-SHA256(S, u64(1)) ‖ … without modulo bias. */
function uniform(seed: Bytes): (n: number) => Promise<number> {
  const mac = hmac(seed);
  let counter = 0n;
  let block = new DataView(new ArrayBuffer(0));
  let offset = 0;
  const next = async (): Promise<bigint> => {
    if (offset + 8 > block.byteLength) {
      block = new DataView((await (await mac)(u64(counter++))).buffer);
      offset = 0;
    }
    const value = block.getBigUint64(offset);
    offset += 8;
    return value;
  };
  return async (n) => {
    const size = BigInt(n);
    const limit = (2n ** 64n / size) * size;
    let x = await next();
    while (x >= limit) x = await next();
    return Number(x % size);
  };
}

/** Indices of the winning tickets in the sealed list, by rank. `winners` is at most `tickets`. */
export async function winnerIndices(
  seed: string,
  tickets: number,
  winners: number,
): Promise<number[]> {
  const draw = uniform(fromHex(seed));
  const swapped = new Map<number, number>();
  const at = (i: number) => swapped.get(i) ?? i;
  const indices: number[] = [];
  for (let i = 0; i < winners; i++) {
    const j = i + (await draw(tickets - i));
    const winner = at(j);
    swapped.set(j, at(i));
    swapped.set(i, winner);
    indices.push(winner);
  }
  return indices;
}
