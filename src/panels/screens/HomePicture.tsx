import { toldScenarios } from "../../app/index.ts";
import { useTheme } from "../useTheme.ts";

/** Pictures of home, cut out of the sheets by scripts/home-picture.mjs: pixels of each for one of the page. */
const DENSITIES = ["1.5x", "2x"] as const;
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
    const address = PICTURES[`../../../assets/home/${scenario}/${theme}-${density}.avif`];
    return address === undefined ? [] : [`${address} ${density}`];
  });
  return pictures.length === 0 ? null : (
    <img
      className="home-picture"
      srcSet={pictures.join(", ")}
      alt=""
      width={900}
      height={340}
      decoding="async"
    />
  );
}
