// Before the first paint, which is before the app: a page opened at an item is laid out whole,
// so that the item stays where the browser goes. The styles (late.css) cannot know it so early.
if (location.hash) document.documentElement.dataset.laid = "";
