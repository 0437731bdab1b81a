// Prints as JSON what gift-pegjs reads from a file in GIFT, named as the argument.
import { readFileSync } from "node:fs";
import { parse } from "gift-pegjs";

process.stdout.write(JSON.stringify(parse(readFileSync(process.argv[2], "utf8"))));
