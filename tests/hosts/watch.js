// On every host page of the tests: notes what the element says, for whoever asks later.
window.seen = { events: [], warnings: [] };
for (const name of ["ready", "select", "assess", "error"]) {
  addEventListener(`two-protocols-${name}`, ({ target, detail }) => {
    seen.events.push({ name, id: target.id, detail });
  });
}
const { warn } = console;
console.warn = (...words) => {
  seen.warnings.push(words.join(" "));
  warn.apply(console, words);
};

window.report = (shown) => {
  // One page's library writes lists as text.
  delete Array.prototype.toJSON;
  return JSON.stringify({ ...seen, shown });
};
