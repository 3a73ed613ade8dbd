import { callApi, get } from "../../api/client";
import type { Address, AddressInput, Shipment } from "../../api/types";
import { invalidate, useQuery } from "../../state/query";

export const useAddresses = () =>
  useQuery("shipping/addresses", async () => (await get<{ items: Address[] }>("/addresses")).items);

export async function addAddress(body: AddressInput): Promise<Address> {
  const { data } = await callApi<Address>("/addresses", { method: "POST", body });
  invalidate("shipping/addresses");
  return data;
}

export async function removeAddress(id: string): Promise<void> {
  await callApi<void>(`/addresses/${id}`, { method: "DELETE" });
  invalidate("shipping/addresses");
}

export async function requestShipping(prizeId: string, address_id: string): Promise<void> {
  await callApi<Shipment>(`/prizes/${prizeId}/shipping`, { method: "POST", body: { address_id } });
  invalidate("prizes");
}

export async function cancelShipping(prizeId: string): Promise<void> {
  await callApi<void>(`/prizes/${prizeId}/shipping`, { method: "DELETE" });
  invalidate("prizes");
}

export async function confirmDelivery(prizeId: string): Promise<void> {
  await callApi<Shipment>(`/prizes/${prizeId}/delivery`, { method: "POST" });
  invalidate("prizes");
}
