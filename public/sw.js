// Keeps the page for reading without a network. A classic service worker, served as it is written here.
//
// Nothing is fetched while it installs: the page posts {type: "precache"} once the reader has been idle
// for five seconds (src/offline.rs). So installing cannot fail, neither the first visit nor an update
// competes with a page that is still loading, and there is nothing to wait for: a new worker takes over
// at once, because it serves the pages of older builds as well, from the cache that they came with.
//
// In:  {type: "precache"}, {type: "state"}
// Out: {type: "counterclaim:offline", state, reason}, to whoever asks and to every open page on a change
//      state   none (nothing kept yet) | saving | saved | failed
//      reason  full | blocked | network | changed (the host has another build) | unbuilt

// Both are filled by `cargo xtask seal`: a name for this very set of files, and [name, start of its SHA-256] each.
const BUILD = "dev";
const PRECACHE = [];

const SCOPE = self.registration.scope;
// Caches belong to the whole origin, where other corpora and other people's pages may live: ours end in our folder.
const OURS = `@${new URL(SCOPE).pathname}`;
const CACHE = `counterclaim-${BUILD}${OURS}`;

const INDEX = "index.html";
const NAMES = new Set(PRECACHE.map(([name]) => name));
// The build tool puts a hash into these names (or into their folder's), so their content never changes.
const HASHED = /-[0-9a-f]{8,}[./_]/;
// Without these the page does not start; anything else (icons, further pages) may be missing.
const NEEDED = /\.(js|wasm|css)$|^shards\/head-/;
// Words of a corpus too large to embed: not all of them are kept, only those that somebody has read.
const READ = /^shards\/(words|digest)-/;
const PATIENCE = 3000;
const CHANGED = new Error("the host has another build");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

// ------------------------------------------------------------------------------------------ answering

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  // The query is the page's own affair: every view is the same file.
  const path = request.url.slice(SCOPE.length).split(/[?#]/)[0];
  const name = nameOf(path);
  if (HASHED.test(path)) event.respondWith(cacheFirst(request, path));
  else if (name) event.respondWith(networkFirst(request, name));
  // Whatever else lies below our folder is not ours and goes its way without us.
});

function nameOf(path) {
  // Some hosts serve timeline.html as `timeline`.
  return [path || INDEX, `${path}.html`].find((name) => NAMES.has(name));
}

async function cacheFirst(request, name) {
  // Who asks past the cache has found what is kept to be damaged.
  const found = request.cache !== "reload" && (await kept(name));
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok && READ.test(name) && (await whole())) {
    const copied = answer.clone();
    // Words that cannot be kept are fetched again another time.
    caches.open(CACHE).then((cache) => cache.put(address(name), copied)).catch(() => {});
  }
  return answer;
}

async function networkFirst(request, name) {
  const network = fetch(request);
  const answer = await Promise.race([network.catch(() => {}), new Promise((done) => setTimeout(done, PATIENCE))]);
  // A gateway that cannot reach the host counts as no network.
  if (answer && answer.status < 500) return answer;
  return (await kept(name)) || network;
}

// This build's copy, or an older one's: an open page of the last build still asks for its own wasm.
async function kept(name) {
  try {
    for (const cache of [CACHE, ...(await others()).reverse()]) {
      const found = await caches.match(address(name), { cacheName: cache, ignoreVary: true });
      if (found) return found;
    }
  } catch {
    // Storage is blocked or broken: the page then lives from the network alone.
  }
}

// ------------------------------------------------------------------------------------------ keeping

let now = { state: "none" };
let filling;

self.addEventListener("message", (event) => {
  const type = event.data && event.data.type;
  if (type === "precache") {
    // Two tabs may ask at the same time.
    filling ||= fill().finally(() => (filling = undefined));
    event.waitUntil(filling);
  } else if (type === "state") {
    event.waitUntil(current().then((state) => event.source && event.source.postMessage(state)));
  }
});

async function fill() {
  if (!PRECACHE.length) return tell("failed", "unbuilt");
  try {
    const cache = await caches.open(CACHE);
    if (!(await cache.match(address(INDEX)))) {
      await tell("saving");
      const files = await Promise.all(PRECACHE.filter(([name]) => name === INDEX || NEEDED.test(name)).map(take));
      // The start page goes in last: a cache that has it is whole, whenever the browser stops us.
      files.sort(([a], [b]) => (a === INDEX) - (b === INDEX));
      for (const [name, response] of files) await cache.put(address(name), response);
    }
    // One older build stays, for pages of it that are still open.
    for (const old of (await others()).slice(0, -1)) await caches.delete(old);
    const have = new Set((await cache.keys()).map((request) => request.url));
    const missing = PRECACHE.filter(([name]) => !have.has(address(name)));
    // Whatever of these fails is tried again at the next visit.
    await Promise.allSettled(missing.map((file) => take(file).then(([name, response]) => cache.put(address(name), response))));
    await tell("saved");
  } catch (error) {
    // A torso only takes up room. What an older build has kept stays, and still opens.
    if (!(await whole())) await caches.delete(CACHE).catch(() => {});
    await tell("failed", reason(error));
  }
}

// A file of this build, from an older cache if it has not changed since.
async function take([name, hash]) {
  const old = await kept(name);
  if (old) {
    const bytes = await old.arrayBuffer();
    if ((await digest(bytes)) === hash) return [name, copy(old, bytes)];
  }
  const response = await fetch(address(name), { cache: HASHED.test(name) ? "default" : "no-cache" });
  if (response.status === 404) throw CHANGED;
  if (!response.ok) throw new TypeError(response.statusText);
  const bytes = await response.arrayBuffer();
  // Also under a hashed name: some hosts answer with their start page instead of a 404.
  if ((await digest(bytes)) !== hash && !ourPage(name, bytes)) throw CHANGED;
  return [name, copy(response, bytes)];
}

// Some hosts write into the HTML that they serve (statistics, banners). It is still this build's when it names
// this build's wasm; another build's, from a stale cache on the way or a deployment under way, does not.
function ourPage(name, bytes) {
  const text = name.endsWith(".html") && new TextDecoder().decode(bytes);
  const wasm = [...NAMES].filter((file) => file.endsWith(".wasm") && HASHED.test(file));
  return text && wasm.length > 0 && wasm.every((file) => text.includes(file));
}

// Made anew, because a redirected response may not answer a navigation, and because of `Vary: *`.
function copy(response, bytes) {
  const headers = new Headers(response.headers);
  for (const name of ["vary", "content-encoding", "content-length"]) headers.delete(name);
  return new Response(bytes, { headers });
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Asked for by its folder: some hosts redirect index.html.
function address(name) {
  return new URL(name === INDEX ? "./" : name, SCOPE).href;
}

// The caches of our other builds, oldest first.
async function others() {
  return (await caches.keys()).filter((name) => name.startsWith("counterclaim-") && name.endsWith(OURS) && name !== CACHE);
}

// ------------------------------------------------------------------------------------------ reporting

// A worker is stopped and started again at the browser's will; only the cache remembers.
async function current() {
  return message(now.state === "none" && (await whole()) ? { state: "saved" } : now);
}

async function whole() {
  try {
    return Boolean(await caches.match(address(INDEX), { cacheName: CACHE }));
  } catch {
    return false;
  }
}

async function tell(state, reason) {
  now = { state, reason };
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const page of pages) if (page.url.startsWith(SCOPE)) page.postMessage(message(now));
}

function message(state) {
  return { type: "counterclaim:offline", ...state };
}

function reason(error) {
  if (error === CHANGED) return "changed";
  if (error.name === "QuotaExceededError") return "full";
  return error instanceof TypeError ? "network" : "blocked";
}
