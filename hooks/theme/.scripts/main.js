// What scripts add to pages that are whole without them; `make scripts` bundles it.
import { comparePacts } from "./compare.js";
import { markContents } from "./contents.js";
import { copyCitations } from "./copy.js";
import { switchDepths } from "./depth.js";
import { narrowLists } from "./filters.js";
import { explainInPlace } from "./in_place.js";
import { stepMap } from "./map.js";
import { openMenu } from "./menu.js";
import { openForPaper } from "./paper.js";
import { leadToPart } from "./parts.js";
import { switchScheme } from "./scheme.js";
import { openSearch } from "./search.js";
import { stepThroughTime } from "./timeline.js";

switchScheme();
leadToPart();
openMenu();
openSearch();
switchDepths();
stepThroughTime();
narrowLists();
stepMap();
comparePacts();
explainInPlace();
markContents();
copyCitations();
openForPaper();
