/** The style sheets, in the order in which they may overrule one another. */
import "./fonts.css";
import "./names.css";
import "./tokens.css";
import "./base.css";
import "./controls.css";
import "./screens.css";
import "./game.css";
import "./bar.css";
import "./unit.css";
import "./preview.css";
import "./cards.css";
import "./book.css";
import "./reference.css";
import "./claims.css";
import "./timeline.css";
import "./counter.css";
