"use strict";
/** A small web server for a folder of static files, to this machine alone. */
const fs = require("node:fs");
const http = require("node:http");
const https = require("node:https");
const path = require("node:path");

const HOST = "127.0.0.1";
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xls": "application/vnd.ms-excel",
  ".xml": "text/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The file of a request; `null` where there is none, or outside the folder. */
function fileOf(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, `http://${HOST}`).pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  const isInside = file.startsWith(folder + path.sep);
  return isInside && fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function answer(folder, request, response) {
  // A page of another origin, which has had its name point here, is not to read what is served.
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (host !== HOST && host !== "localhost") return response.writeHead(403).end();
  if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
  const file = fileOf(folder, request.url);
  if (file === null) return response.writeHead(404, { "content-type": "text/plain" }).end("404");
  response.writeHead(200, {
    "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "content-length": fs.statSync(file).size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  return fs.createReadStream(file).pipe(response);
}

/**
 * Serves a folder at http://localhost:PORT/; with `port` 0 at any free one. Rejects with EADDRINUSE where the port
 * is taken. With `tls`, a key and a certificate for localhost, at https://localhost:PORT/.
 */
function serve(folder, port, tls) {
  const root = path.resolve(folder);
  const handler = (request, response) => answer(root, request, response);
  const server = tls ? https.createServer(tls, handler) : http.createServer(handler);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      const address = `http${tls ? "s" : ""}://localhost:${server.address().port}/`;
      resolve({ address, close: () => server.close() });
    });
  });
}

module.exports = { serve };
