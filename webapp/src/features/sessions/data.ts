import { callApi, get } from "../../api/client";
import type { Page, Session } from "../../api/types";
import { invalidate, useQuery } from "../../state/query";

export const useSessions = () => useQuery("sessions/mine", () => get<Page<Session>>("/sessions"));

export async function revokeSession(id: string): Promise<void> {
  try {
    await callApi<void>(`/sessions/${id}`, { method: "DELETE" });
  } finally {
    invalidate("sessions/mine");
  }
}
