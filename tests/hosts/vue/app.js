import { createApp, h } from "vue";

window.heard = [];

createApp({
  render: () =>
    h(
      "two-protocols",
      {
        id: "guide",
        view: "situation",
        open: "means",
        facts: { recruitment: true },
        "onTwo-protocols-ready": () => window.heard.push("ready"),
      },
      [h("a", { href: "https://example.org/" }, "Trafficking or smuggling?")],
    ),
}).mount("#app");
