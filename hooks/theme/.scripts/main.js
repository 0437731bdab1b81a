// What scripts add to pages that are whole without them; `make scripts` bundles it.
import { comparePacts } from "./compare.js";
import { switchDepths } from "./depth.js";
import { narrowLists } from "./filters.js";
import { explainInPlace } from "./in_place.js";
import { openFromKeyboard } from "./menu.js";
import { stepThroughTime } from "./timeline.js";

openFromKeyboard();
switchDepths();
stepThroughTime();
narrowLists();
comparePacts();
explainInPlace();
