import { ApiError, ConnectionError } from "../api/client";
import { formatMoney, formatNumber } from "./format";
import { hasText, t } from "./texts";

/** What to tell the person: our text for the code, else the server's, else a general one. */
export function errorText(error: unknown, currency = ""): string {
  if (error instanceof ConnectionError) return t("error-connection");
  if (!(error instanceof ApiError)) return t("error-unknown");
  const { code, detail } = error.problem;
  const id = `error-${code.replaceAll("_", "-")}`;
  if (hasText(id)) return t(id, variablesOf(error, currency));
  return detail || t("error-unknown");
}

/** The code's data as Fluent variables: counts as numbers (for plural forms), money formatted. */
function variablesOf(error: ApiError, currency: string): Record<string, string | number> {
  const variables: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(error.problem)) {
    if (typeof value === "number") variables[name] = value;
    else if (typeof value === "string") {
      variables[name] = /^-?\d+\.\d+$/.test(value) ? formatMoney(value, currency).trim() : value;
    }
  }
  if (error.retryAfterSeconds !== null) variables.seconds = formatNumber(error.retryAfterSeconds);
  return variables;
}
