/** What a person drops: a proof, a list or a receipt, told apart by content. */
import { type Bundle, parseBundle, parseReceipt, type Receipt } from "../fairness/document";
import { Refused } from "../fairness/bytes";

export interface Given {
  bundle: Bundle | null;
  receipt: Receipt | null;
  leaves: Blob | null;
}

/** No proof or receipt is longer than this; anything longer is a list. */
const LONGEST_DOCUMENT_BYTES = 1_000_000;

/** Add the content of a file or a pasted text. Throws Refused if it is none of the three. */
export async function take(given: Given, content: Blob): Promise<Given> {
  const start = (await content.slice(0, 200).text()).trimStart();
  if (/^[0-9]+,[0-9a-f]/.test(start)) return { ...given, leaves: content };
  if (!start.startsWith("{") || content.size > LONGEST_DOCUMENT_BYTES) {
    throw new Refused("neither a proof, nor a list, nor a receipt");
  }
  const text = (await content.text()).trim();
  return text.includes('"spec"')
    ? { ...given, bundle: parseBundle(text) }
    : { ...given, receipt: parseReceipt(text) };
}

/** The text of a list in chunks, so that it is never in memory as a whole. */
export async function* piecesOf(content: Blob): AsyncGenerator<string> {
  const reader = content.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
