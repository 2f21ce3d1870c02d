use yew::{AttrValue, Callback};

/// What the app asks of the place where it runs. The default does nothing, as in the
/// text made at build time.
#[derive(Clone, Default, PartialEq)]
pub struct Port {
    /// The address of the page without its fragment.
    pub base: AttrValue,
    /// Puts a fragment (without `#`) into the address.
    pub show: Callback<String>,
    /// Puts text on the clipboard and says whether that worked.
    pub copy: Callback<(String, Callback<bool>)>,
    /// Hands over what is to be called with the fragment when the reader changes it.
    pub listen: Callback<Callback<String>>,
    /// Calls back soon, after the browser has had time for the reader.
    pub later: Callback<Callback<()>>,
    /// Called once, when the app has drawn all parts of the page.
    pub drawn: Callback<()>,
}
