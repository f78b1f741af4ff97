import { toldScenarios } from "../../app/index.ts";
import { useTheme } from "../useTheme.ts";

/** Pictures of home, cut out of the sheets by scripts/home-picture.mjs. */
const PICTURES = import.meta.glob<string>("../../../assets/home/*/*.avif", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The ground of the battle that is told, in the colours of the page. Decorative: it says nothing that words do not. */
export function HomePicture() {
  const theme = useTheme();
  const [scenario] = toldScenarios();
  const address = PICTURES[`../../../assets/home/${scenario}/${theme}.avif`];
  return address === undefined ? null : (
    <img
      className="home-picture"
      srcSet={`${address} 1.5x`}
      alt=""
      width={900}
      height={340}
      decoding="async"
    />
  );
}
