import { callApi, get } from "../../api/client";
import type { Enrolment, TwoFactor } from "../../api/types";
import { invalidate, useQuery } from "../../state/query";

export const useTwoFactor = () =>
  useQuery("two_factor/status", () => get<TwoFactor>("/me/two-factor"));

// The withdrawal form asks for a code while two-step verification is on.
const changed = () => invalidate("two_factor", "withdrawals");

export const beginTwoFactor = async (): Promise<Enrolment> =>
  (await callApi<Enrolment>("/me/two-factor", { method: "POST" })).data;

export async function confirmTwoFactor(code: string): Promise<void> {
  await callApi<TwoFactor>("/me/two-factor/confirmation", { method: "POST", body: { code } });
  changed();
}

export async function endTwoFactor(code: string): Promise<void> {
  await callApi<void>("/me/two-factor", { method: "DELETE", body: { code } });
  changed();
}
