let came;

/** Has the sheet come that the page has named for later; done when it is there, or cannot be. */
export const sheet = () =>
  (came ??= new Promise((done) => {
    const named = document.querySelector("[data-later]");
    if (!named) return done();
    const later = named.cloneNode();
    later.href = named.dataset.later;
    later.onload = later.onerror = done;
    named.after(later);
  }));
