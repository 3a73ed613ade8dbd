/** drand beacons: which round belongs to a time, and whether a signature is that round's. */
import { bls12_381 } from "@noble/curves/bls12-381.js";
import { areEqual, type Bytes, fromHex, Refused, sha256, u64 } from "./bytes";

const SCHEME = bls12_381.shortSignatures;
const DST = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";
export const SIGNATURE_BYTES = 48;
export const PUBLIC_KEY_BYTES = 96;

/** One drand chain: who signs, since when (Unix seconds) and how often. */
export interface Chain {
  chainHash: Bytes;
  publicKey: Bytes;
  genesisSeconds: number;
  periodSeconds: number;
  /** A seal is published at least this long before its round. */
  noticeSeconds: number;
}

/** As the League of Entropy publishes it under `/52db9ba7…/info`. */
export const QUICKNET: Chain = {
  chainHash: fromHex("52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"),
  publicKey: fromHex(
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c" +
      "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb" +
      "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  ),
  genesisSeconds: 1692803367,
  periodSeconds: 3,
  noticeSeconds: 15,
};

/** T(R), in Unix seconds. */
export const timeOfRound = (chain: Chain, round: number): number =>
  chain.genesisSeconds + chain.periodSeconds * (round - 1);

/** Throw Refused unless `signature` (48 bytes, compressed G1) is the chain's for that round. */
export function verifyBeacon(chain: Chain, round: number, signature: Bytes): void {
  if (signature.length !== SIGNATURE_BYTES) throw new Refused("a signature has 48 bytes");
  const hashed = SCHEME.hash(sha256(u64(round)), DST);
  let holds = false;
  try {
    const point = SCHEME.Signature.fromBytes(signature);
    point.assertValidity();
    // A point has only one encoding.
    holds =
      areEqual(SCHEME.Signature.toBytes(point), signature) &&
      SCHEME.verify(point, hashed, chain.publicKey);
  } catch (error) {
    throw new Refused("not a point of the signature's or the key's group", { cause: error });
  }
  if (!holds) throw new Refused(`not the signature of round ${round}`);
}
