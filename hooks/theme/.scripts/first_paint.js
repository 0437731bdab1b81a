// Loaded before the first paint, by itself and whole: that scripts run, and the scheme that was chosen here.
import { keptScheme } from "./kept_scheme.js";

document.documentElement.className = "js";
document.documentElement.dataset.scheme = keptScheme();
