import { createElement } from "react";
import { createRoot } from "react-dom/client";

window.heard = [];

function Page() {
  return createElement(
    "two-protocols",
    {
      id: "guide",
      view: "situation",
      open: "means",
      facts: { recruitment: true },
      "ontwo-protocols-ready": () => window.heard.push("ready"),
    },
    createElement("a", { href: "https://example.org/" }, "Trafficking or smuggling?"),
  );
}

createRoot(document.querySelector("#app")).render(createElement(Page));
