/** Posts of winners. */
import { callApi, get } from "./client";
import { query } from "./query";
import type { Likes, Page, Showoff, ShowoffInput, ShowoffPicture } from "./types";

export const listShowoffs = (mine: boolean, limit: number, cursor?: string | null) =>
  get<Page<Showoff>>(`/showoffs${query({ mine, limit, cursor })}`);
export const uploadShowoffPicture = (picture: Blob) =>
  callApi<ShowoffPicture>("/showoffs/pictures", { method: "POST", picture });
export const postShowoff = (body: ShowoffInput) =>
  callApi<Showoff>("/showoffs", { method: "POST", body });
export const setLike = (id: string, liked: boolean) =>
  callApi<Likes>(`/showoffs/${id}/like`, { method: liked ? "PUT" : "DELETE" });
export const deleteShowoff = (id: string) => callApi<void>(`/showoffs/${id}`, { method: "DELETE" });
