/** One generator of the package seedrandom, without the five others that its main file brings along. */
declare module "seedrandom/lib/alea.js" {
  import type { PRNG } from "seedrandom";

  const alea: (seed: string) => PRNG;
  export default alea;
}
