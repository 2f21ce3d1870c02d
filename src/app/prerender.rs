use std::rc::Rc;

use yew::{LocalServerRenderer, html};

use super::app::{App, AppProps};
use super::drawn::loaded;
use crate::builder::{Data, draw};
use crate::content::{Content, Shell, View};
use crate::store::{Address, Here, Loaded, Site, State, Store};

/// The page of a view of the guide as HTML, for the place where the app will draw it; or that of
/// all of them.
pub async fn prerender(content: &Rc<Content>, view: View) -> String {
    html_of(if view == View::All { all(content) } else { loaded(content, view) }).await
}

/// The same of the page for webmasters.
pub async fn prerender_builder(content: &Content, data: Rc<Data>) -> String {
    let shell = Rc::new(Shell::new(content, View::Embed));
    html_of(Loaded { view: View::Embed, shell, draw: draw(data) }).await
}

async fn html_of(shown: Loaded) -> String {
    let store = Store::new(State::new(shown, Address::default()), Site::Files);
    let props = AppProps { store, ondrawn: yew::Callback::default() };
    LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

/// All views below each other, but for what only answers.
fn all(content: &Rc<Content>) -> Loaded {
    let views = View::LOADED.into_iter().filter(|view| view.is_in(content));
    let views: Vec<Loaded> = views.map(|view| loaded(content, view)).collect();
    let draw = move |here: &Here| {
        let views = views.iter().map(|it| (it.draw)(here));
        html! { <><h1 class="quiet">{ here.ui().title(here.view) }</h1>{ for views }</> }
    };
    Loaded { view: View::All, shell: Rc::new(Shell::new(content, View::All)), draw: Rc::new(draw) }
}
