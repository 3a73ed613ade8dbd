import { get } from "../api/client";
import type { Config } from "../api/types";
import { useQuery } from "./query";

/** The shop's public settings: its currency, its bot. */
export const useConfig = () => useQuery("config", () => get<Config>("/config")).data.value;
