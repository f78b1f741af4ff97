/**
 * The style sheets, in the order in which they may overrule one another. Rule book, reference, comparison and replay
 * bring their own when they are first opened, after all of these: what overrules them stands in theirs.
 */
import "./fonts.css";
import "./names.css";
import "./tokens.css";
import "./base.css";
import "./controls.css";
import "./tips.css";
import "./besideMap.css";
import "./settings.css";
import "./screens.css";
import "./home.css";
import "./homePicture.css";
import "./game.css";
import "./bar.css";
import "./deskBar.css";
import "./littleBar.css";
import "./overview.css";
import "./unit.css";
import "./preview.css";
import "./causes.css";
import "./previewFoot.css";
import "./orders.css";
import "./cards.css";
import "./lesson.css";
import "./inText.css";
import "./timeline.css";
import "./counter.css";
import "./contrast.css";
import "./keys.css";
import "./lists.css";
import "./commandLine.css";
import "./touch.css";
import "./littleRoom.css";
import "./print.css";
