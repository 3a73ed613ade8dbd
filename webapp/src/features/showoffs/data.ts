import { callApi, get } from "../../api/client";
import { search } from "../../api/search";
import type { Likes, Page, Showoff, ShowoffInput, ShowoffPicture } from "../../api/types";
import { fitPicture } from "../../lib/fit-picture";
import { invalidate, patch, usePages } from "../../state/query";

const PAGE = 10;

export const useShowoffs = (mine: boolean) =>
  usePages(`showoffs/${mine ? "mine" : "all"}`, (cursor) =>
    get<Page<Showoff>>(`/showoffs${search({ mine, limit: PAGE, cursor })}`),
  );

export async function uploadPicture(file: Blob): Promise<ShowoffPicture> {
  const picture = await fitPicture(file);
  return (await callApi<ShowoffPicture>("/showoffs/pictures", { method: "POST", picture })).data;
}

export async function postShowoff(body: ShowoffInput): Promise<void> {
  await callApi<Showoff>("/showoffs", { method: "POST", body });
  invalidate("showoffs");
}

export async function deleteShowoff(id: string): Promise<void> {
  await callApi<void>(`/showoffs/${id}`, { method: "DELETE" });
  invalidate("showoffs");
}

/** Show the like at once, and take it back if the server refuses it. */
export async function toggleLike(post: Showoff): Promise<void> {
  const show = (liked_by_me: boolean, likes_count: number) =>
    patch<Page<Showoff>>("showoffs", (page) => ({
      ...page,
      items: page.items.map((one) =>
        one.id === post.id ? { ...one, liked_by_me, likes_count } : one,
      ),
    }));
  const liked = !post.liked_by_me;
  show(liked, post.likes_count + (liked ? 1 : -1));
  try {
    const { data } = await callApi<Likes>(`/showoffs/${post.id}/like`, {
      method: liked ? "PUT" : "DELETE",
    });
    show(data.liked_by_me, data.likes_count);
  } catch (error) {
    show(post.liked_by_me, post.likes_count);
    throw error;
  }
}
