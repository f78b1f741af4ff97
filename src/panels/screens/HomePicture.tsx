import { toldScenarios } from "../../app/index.ts";
import { useTheme } from "../useTheme.ts";

/** Pictures of home, cut out of the sheets by scripts/home-picture.mjs: pixels of each for one of the page. */
const DENSITIES = [1.5, 2] as const;
/** A phone has it in three quarters of its size: the two hills and the lake between its edges, each with its name. */
const ON_A_PHONE = { media: "(max-width: 449.98px)", share: 0.75 };
const PICTURES = import.meta.glob<string>("../../../assets/home/*/*.avif", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The ground of the battle that is told, in the colours of the page. Decorative: it says nothing that words do not. */
export function HomePicture() {
  const theme = useTheme();
  const [scenario] = toldScenarios();
  const pictures = DENSITIES.flatMap((density) => {
    const address = PICTURES[`../../../assets/home/${scenario}/${theme}-${density}x.avif`];
    return address === undefined ? [] : [{ address, density }];
  });
  const inSize = (share: number): string =>
    pictures.map(({ address, density }) => `${address} ${density / share}x`).join(", ");
  return pictures.length === 0 ? null : (
    <picture className="home-sight">
      <source media={ON_A_PHONE.media} srcSet={inSize(ON_A_PHONE.share)} />
      <img className="home-picture" srcSet={inSize(1)} alt="" width={900} height={340} decoding="async" />
    </picture>
  );
}
