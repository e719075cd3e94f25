// What a member types and has not saved outlives the page: a reload, a lost connection. It lies in the browser's storage of
// this tab from the first letter until it is saved or dropped; what closes asks before it is.
//
//   data-keep="key"      this input is kept, under a key that is the same after a reload
//   data-version="7"     it edits a thing, which is at this version: what is put back says which version its member had seen
//   data-draft           the server knows of something unsaved in it, or set it itself to what this says; when this goes, what is kept goes
//   data-kept, data-begun  on an element that is no input: a draft of several parts, as text that the server made
//   data-reopens="name"  a button that opens the form whose inputs are kept under name/…
const prefix = 'kept:';
const begun = new WeakMap();
const reopened = new Set();

// Has Blazor take what is put back, and follows what comes into the page and goes.
export function listen(blazor) {
  blazor.registerCustomEventType('kept', { browserEventName: 'kept', createEventArgs: event => event.detail });
  for (const gesture of ['focusin', 'beforeinput']) addEventListener(gesture, event => remember(event.target), true);
  for (const gesture of ['input', 'change']) addEventListener(gesture, event => keep(event.target), true);
  addEventListener('submit', event => { if (event.target.action?.endsWith('/sign-out')) forgetAll(); }, true);
  new MutationObserver(follow).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-draft', 'data-kept'] });
}

// Tells the server again what was typed while it heard nothing.
export function resend() {
  for (const element of document.querySelectorAll('[data-keep]')) {
    const entry = read(element.dataset.keep);
    if (entry && !told(element)) putBack(element, entry);
  }
}

function follow(records) {
  for (const record of records) {
    if (record.type === 'attributes') changed(record.target, record.attributeName);
    for (const node of record.removedNodes) each(node, '[data-keep]', gone);
    for (const node of record.addedNodes) {
      each(node, '[data-keep]', appeared);
      each(node, '[data-reopens]', reopen);
    }
  }
}

function changed(element, attribute) {
  const drafting = element.hasAttribute('data-draft');
  if (told(element) && drafting) keepTold(element);
  else if (attribute === 'data-draft' && !drafting) drop(element.dataset.keep);
  else if (drafting) keep(element);
}

function appeared(element) {
  const entry = read(element.dataset.keep);
  if (told(element) && element.hasAttribute('data-draft')) keepTold(element);
  else if (entry && (told(element) || valueOf(element) !== entry.value)) putBack(element, entry);
}

// What edits a thing stays kept when its panel closes; a form that is closed is done with.
function gone(element) {
  if (!element.isConnected && !('version' in element.dataset) && !document.documentElement.dataset.connection) drop(element.dataset.keep);
}

function reopen(button) {
  const name = button.dataset.reopens;
  if (reopened.has(name) || !Object.keys(sessionStorage).some(key => key.startsWith(`${prefix}${name}/`))) return;
  reopened.add(name);
  button.click();
}

function putBack(element, entry) {
  if (told(element) || 'version' in element.dataset) {
    element.dispatchEvent(new CustomEvent('kept', { bubbles: true, detail: entry }));
    return;
  }
  if (element.type === 'checkbox') element.checked = entry.value === 'true';
  else element.value = entry.value;
  element.dispatchEvent(new Event('input', { bubbles: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

function remember(element) {
  const key = element.dataset?.keep;
  if (key && !told(element) && !read(key)) begun.set(element, { begun: valueOf(element), version: Number(element.dataset.version ?? 0) });
}

function keep(element) {
  const key = element.dataset?.keep;
  if (!key || told(element)) return;
  const start = read(key) ?? begun.get(element) ?? { begun: '', version: Number(element.dataset.version ?? 0) };
  const value = valueOf(element);
  if (value === start.begun) drop(key);
  else write(key, { begun: start.begun, version: start.version, value });
}

function keepTold({ dataset }) {
  write(dataset.keep, { begun: dataset.begun ?? '', version: Number(dataset.version ?? 0), value: dataset.kept });
}

function told(element) {
  return element.hasAttribute('data-told');
}

function valueOf(element) {
  return element.type === 'checkbox' ? String(element.checked) : element.value;
}

function each(node, selector, act) {
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  if (node.matches(selector)) act(node);
  node.querySelectorAll(selector).forEach(act);
}

function read(key) {
  return JSON.parse(sessionStorage.getItem(prefix + key));
}

function write(key, entry) {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(entry));
  } catch {
    // The storage is full; what is on the page stays on the page.
  }
}

function drop(key) {
  sessionStorage.removeItem(prefix + key);
}

function forgetAll() {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
