import { callApi, get } from "../../api/client";
import type { Language, User } from "../../api/types";
import { language } from "../../i18n/language";
import { speak } from "../../i18n/texts";
import { refreshVisible, useQuery } from "../../state/query";
import { me } from "../../state/session";

export const getMe = () => get<User>("/me");

export const useMe = () =>
  useQuery("users/me", async () => {
    const user = await getMe();
    me.value = user;
    return user;
  });

/** Switch at once, and back if the server refuses. */
export async function chooseLanguage(next: Language): Promise<void> {
  const before = language.value;
  await speak(next);
  try {
    const { data } = await callApi<User>("/me", { method: "PATCH", body: { language_code: next } });
    me.value = data;
    // Reload the texts that the server translates: notifications, titles.
    refreshVisible();
  } catch (error) {
    await speak(before);
    throw error;
  }
}

/** Lists that show the person are read again. */
export async function chooseVisibility(visibility: User["visibility"]): Promise<void> {
  const { data } = await callApi<User>("/me", { method: "PATCH", body: { visibility } });
  me.value = data;
  refreshVisible();
}
