// Prints what Lighthouse says of pages, each opened by the same Chromium.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { urls, categories, chromeFlags } = JSON.parse(process.argv[2]);
// Only speed depends on how long the page is left to itself, and on what it looked like.
const settings = categories.includes("performance")
  ? {}
  : {
      pauseAfterFcpMs: 0,
      pauseAfterLoadMs: 0,
      networkQuietThresholdMs: 0,
      cpuQuietThresholdMs: 0,
      disableFullPageScreenshot: true,
    };
const chrome = await launch({ chromeFlags });
try {
  const reports = [];
  for (const url of urls) {
    const flags = { ...settings, port: chrome.port, onlyCategories: categories, logLevel: "error" };
    reports.push((await lighthouse(url, flags)).lhr);
  }
  process.stdout.write(JSON.stringify(reports));
} finally {
  chrome.kill();
}
