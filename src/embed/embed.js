// What a page loads: it registers the element, unless another copy of this has done so.
import { TwoProtocols } from "./element.js";

customElements.get("two-protocols") ?? customElements.define("two-protocols", TwoProtocols);
