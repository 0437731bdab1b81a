// Loaded into the language server before it starts: whatever asks for another host is told of.
"use strict";
const net = require("node:net");
const dns = require("node:dns");

function refuse(host) {
  process.stderr.write(`asked for ${host}\n`);
  throw new Error("no network here");
}

net.Socket.prototype.connect = (...to) => refuse(JSON.stringify(to[0]));
dns.lookup = (host) => refuse(host);
dns.promises.lookup = async (host) => refuse(host);
