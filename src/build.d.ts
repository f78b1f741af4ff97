/** Version of the program and, where it is known, the short git hash: `0.1.0` or `0.1.0+ab12cd3`. Set by the build. */
declare const __BUILD__: string;

/** What the numbers of the rules rest on, by chapter and field, apart from the numbers. */
declare module "*.json?evidence" {
  const evidence: object;
  export default evidence;
}

/** The messages that the build keeps apart for what is fetched later; elsewhere the whole catalogue. */
declare module "*.json?later" {
  const words: object;
  export default words;
}
