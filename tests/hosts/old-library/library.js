// What libraries of fifteen years ago did to every page.
Array.prototype.each = function (call) {
  for (let at = 0; at < this.length; at++) call(this[at], at);
  return this;
};
Array.prototype.toJSON = function () {
  return "[" + this.join(",") + "]";
};
Array.prototype.entries = Array.prototype.toArray = function () {
  return this.slice();
};
Array.prototype.remove = function (item) {
  return this.filter((it) => it !== item);
};
Array.from = function (items) {
  const list = [];
  for (let at = 0; at < (items.length || 0); at++) list.push(items[at]);
  return list;
};
Object.prototype.extend = function (other) {
  for (const key in other) this[key] = other[key];
  return this;
};
Function.prototype.bind = function (to, ...first) {
  const call = this;
  return (...rest) => call.apply(to, first.concat(rest));
};
String.prototype.strip = function () {
  return this.replace(/^\s+|\s+$/g, "");
};
Element.prototype.update = function (words) {
  this.textContent = words;
  return this;
};
window.$ = (id) => document.getElementById(id);
