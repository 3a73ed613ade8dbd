import { get } from "../api/client";
import type { Config } from "../api/types";
import { useQuery } from "./query";

/** The shop's public settings: its currency, its bot, what it does without. */
export const useConfig = () => useQuery("config", () => get<Config>("/config")).data.value;

/** Whether the operator has left a feature on; on until the settings are here. */
export function useIsOn(): (feature: string) => boolean {
  const off = useConfig()?.features_off ?? [];
  return (feature) => !off.includes(feature);
}
