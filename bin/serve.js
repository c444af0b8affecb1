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

/**
 * What every answer says: nobody may frame the page, guess types, learn where it came from, or load anything from
 * elsewhere. README.md gives the same headers for a server of one's own.
 */
const HEADERS = {
  "cache-control": "no-cache",
  "content-security-policy": "frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** The file for a request; `null` if there is none, or it is outside the folder. */
function fileOf(folder, url) {
  try {
    const name = decodeURIComponent(new URL(url, `http://${HOST}`).pathname);
    const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
    const isInside = file.startsWith(folder + path.sep);
    return isInside && fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
  } catch {
    // An invalid address, or a name that no file can have: too long, or with a zero byte.
    return null;
  }
}

function answer(folder, request, response) {
  const end = (status, text) =>
    response.writeHead(status, { ...HEADERS, "content-type": "text/plain" }).end(text);
  // A page of another origin that made its name point here must not read what is served.
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (host !== HOST && host !== "localhost") return end(403);
  if (request.method !== "GET" && request.method !== "HEAD") return end(405);
  const file = fileOf(folder, request.url);
  if (file === null) return end(404, "404");
  // If a file can no longer be read after it was found, only this answer ends, not the server.
  const content = fs.createReadStream(file).on("error", () => response.destroy());
  response.on("close", () => content.destroy());
  response.writeHead(200, {
    ...HEADERS,
    "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "content-length": fs.statSync(file).size,
  });
  if (request.method !== "HEAD") return content.pipe(response);
  content.destroy();
  return response.end();
}

/** Whatever goes wrong with one request is no reason to end the others. */
function safely(folder, request, response) {
  response.on("error", () => undefined);
  try {
    answer(folder, request, response);
  } catch {
    response.destroy();
  }
}

/**
 * Serves a folder at http://localhost:PORT/; with `port` 0 at any free one. Rejects with EADDRINUSE if the port is
 * taken. With `tls`, a key and a certificate for localhost, at https://localhost:PORT/.
 */
function serve(folder, port, tls) {
  const root = path.resolve(folder);
  const handler = (request, response) => safely(root, request, response);
  const server = tls ? https.createServer(tls, handler) : http.createServer(handler);
  server.on("clientError", (_error, socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, () => {
      const address = `http${tls ? "s" : ""}://localhost:${server.address().port}/`;
      resolve({ address, close: () => server.close() });
    });
  });
}

module.exports = { serve };
