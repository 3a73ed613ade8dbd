import { callApi, get } from "../../api/client";
import type { Handle } from "../../api/types";
import { invalidate, useQuery } from "../../state/query";

export const useHandle = () => useQuery("handles/own", () => get<Handle>("/handle"));

export async function chooseHandle(handle: string): Promise<void> {
  await callApi<Handle>("/handle", { method: "PUT", body: { handle } });
  invalidate("handles");
}
