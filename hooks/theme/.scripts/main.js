// What scripts add to pages that are whole without them; `make scripts` bundles it.
import { narrowLists } from "./filters.js";
import { openFromKeyboard } from "./menu.js";

openFromKeyboard();
narrowLists();
