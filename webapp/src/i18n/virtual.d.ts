/** Made by scripts/texts.ts from locales/: how to load a part's messages, by language. */
declare module "virtual:texts/*" {
  const load: Record<import("../api/types").Language, () => Promise<string>>;
  export default load;
}

/** The check's messages themselves, for the page that has no network to load them from. */
declare module "virtual:texts/check/*" {
  const source: string;
  export default source;
}
