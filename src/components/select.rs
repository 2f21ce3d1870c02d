use web_sys::HtmlSelectElement;
use yew::{
    AttrValue, Callback, Event, Html, Properties, TargetCast, component, html, use_effect_with,
    use_node_ref,
};

/// A list to choose from.
#[derive(PartialEq, Properties)]
pub struct SelectProps {
    /// What it narrows by, where it is a filter.
    #[prop_or_default]
    pub filter: Option<AttrValue>,
    /// The chosen value.
    pub value: AttrValue,
    /// Called with the value that the reader chooses.
    pub onchoose: Callback<String>,
    /// The options.
    pub children: Html,
}

/// A list to choose from that shows its value, also when that changes by itself: an option's
/// `selected` counts at the first drawing only.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    let shown = node.clone();
    use_effect_with(props.value.clone(), move |value| {
        if let Some(select) = shown.cast::<HtmlSelectElement>() {
            select.set_value(value);
        }
    });
    let onchoose = props.onchoose.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            onchoose.emit(select.value());
        }
    });
    html! {
        <select ref={node} data-filter={props.filter.clone()} {onchange}>
            { props.children.clone() }
        </select>
    }
}
