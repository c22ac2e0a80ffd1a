//! Elements, built by calls. A page of these is a fraction of the size of one made by the `html!` macro, and size is
//! what the first load has least of.

use super::app::{App, Edit, Message};
use super::attributes::Given;
use crate::browser::value_of;
use std::rc::Rc;
use yew::html::{Scope, onchange, onclick, oninput, onsubmit};
use yew::prelude::*;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, VList, VNode, VTag, VText};

/// An element in the making.
///
/// Boxed, and its methods not inlined: each call of the chain is then a few bytes.
pub struct El(Box<(VTag, Given)>);

/// Starts an element.
#[inline(never)]
pub fn el(tag: impl Into<AttrValue>) -> El {
    El(Box::new((VTag::new(tag), Given::default())))
}

impl El {
    /// Gives it an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.set(name, value.into())
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: AttrValue) -> Self {
        match name {
            "value" if matches!(self.0.0.tag(), "input" | "textarea") => self.0.0.set_value(Some(value)),
            _ => self.0.1.set(name, AttributeOrProperty::Attribute(value)),
        }
        self
    }

    /// Gives a field its text. What somebody is typing there stays until the text is to be another.
    #[inline(never)]
    pub fn typed(mut self, text: &str) -> Self {
        self.0.1.set("value", AttributeOrProperty::Property(wasm_bindgen::JsValue::from_str(text)));
        self
    }

    /// Gives it its class.
    pub fn class(self, class: impl Into<AttrValue>) -> Self {
        self.attr("class", class)
    }

    /// Gives it its id.
    pub fn id(self, id: impl Into<AttrValue>) -> Self {
        self.attr("id", id)
    }

    /// Gives it an attribute that is there or not.
    #[inline(never)]
    pub fn flag(self, name: &'static str, there: bool) -> Self {
        if there { self.attr(name, "") } else { self }
    }

    /// Says that a button does nothing now. It stays a place for the focus, which may be on it when that comes.
    #[inline(never)]
    pub fn off(self, off: bool) -> Self {
        if off { self.attr("aria-disabled", "true") } else { self }
    }

    /// Chooses an option, or not: as a property, for an attribute no longer counts once somebody has chosen.
    #[inline(never)]
    pub fn selected(mut self, selected: bool) -> Self {
        self.0.1.set("selected", AttributeOrProperty::Property(wasm_bindgen::JsValue::from_bool(selected)));
        self
    }

    /// Ticks a box or a radio button, or not.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.0.set_checked(checked);
        self
    }

    /// Adds a child.
    pub fn child(self, child: impl Into<VNode>) -> Self {
        self.add(child.into())
    }

    #[inline(never)]
    fn add(mut self, child: VNode) -> Self {
        self.0.0.add_child(child);
        self
    }

    /// Adds children.
    pub fn children(self, children: impl IntoIterator<Item = Html>) -> Self {
        children.into_iter().fold(self, Self::add)
    }

    /// Adds text.
    pub fn text(self, text: impl Into<AttrValue>) -> Self {
        self.child(VText::new(text.into()))
    }

    /// Sends a message when it is pressed.
    #[inline(never)]
    pub fn press(mut self, link: &Scope<App>, message: Message) -> Self {
        let link = link.clone();
        let callback = Callback::from(move |_| link.send_message(message.clone()));
        self.0.0.add_listener(Rc::new(onclick::Wrapper::new(callback)));
        self
    }

    /// Sends its value when it has been edited.
    #[inline(never)]
    pub fn edits(mut self, link: &Scope<App>, edit: Edit) -> Self {
        let link = link.clone();
        let callback = Callback::from(move |event: Event| send(&link, edit, &event));
        self.0.0.add_listener(Rc::new(onchange::Wrapper::new(callback)));
        self
    }

    /// Sends its value while it is being edited.
    #[inline(never)]
    pub fn drags(mut self, link: &Scope<App>, edit: Edit) -> Self {
        let link = link.clone();
        let callback = Callback::from(move |event: InputEvent| send(&link, edit, &event));
        self.0.0.add_listener(Rc::new(oninput::Wrapper::new(callback)));
        self
    }

    /// Tells its value with what is done by it: when it has been edited, or at every change.
    #[inline(never)]
    pub fn tells(mut self, link: &Scope<App>, does: &str, each: bool) -> Self {
        let (link, does) = (link.clone(), does.to_owned());
        let told = move |event: &Event| {
            if let Some(value) = value_of(event) {
                link.send_message(Message::Do(format!("{does} {value}")));
            }
        };
        if each {
            let callback = Callback::from(move |event: InputEvent| told(&event));
            self.0.0.add_listener(Rc::new(oninput::Wrapper::new(callback)));
        } else {
            let callback = Callback::from(move |event: Event| told(&event));
            self.0.0.add_listener(Rc::new(onchange::Wrapper::new(callback)));
        }
        self
    }

    /// A form that sends a message and goes nowhere.
    #[inline(never)]
    pub fn submits(mut self, link: &Scope<App>, message: Message) -> Self {
        let link = link.clone();
        let callback = Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            link.send_message(message.clone());
        });
        self.0.0.add_listener(Rc::new(onsubmit::Wrapper::new(callback)));
        self
    }

    /// A form that is never sent.
    #[inline(never)]
    pub fn stays(mut self) -> Self {
        let callback = Callback::from(|event: SubmitEvent| event.prevent_default());
        self.0.0.add_listener(Rc::new(onsubmit::Wrapper::new(callback)));
        self
    }
}

fn send(link: &Scope<App>, edit: Edit, event: &Event) {
    if let Some(value) = value_of(event) {
        link.send_message(Message::Edit(edit, value));
    }
}

impl From<El> for VNode {
    #[inline(never)]
    fn from(el: El) -> Self {
        let (mut tag, given) = *el.0;
        tag.set_attributes(given.attributes());
        Self::from(tag)
    }
}

/// Several nodes as one.
#[inline(never)]
pub fn list(nodes: Vec<Html>) -> Html {
    VNode::from(VList::from(nodes))
}

/// Nothing.
#[inline(never)]
pub fn nothing() -> Html {
    list(Vec::new())
}

/// A button with a name.
#[inline(never)]
pub fn button(name: &str, link: &Scope<App>, message: Message) -> El {
    el("button").attr("type", "button").text(name.to_owned()).press(link, message)
}

/// A button with a drawn icon; its name is spoken and shown when pointed at.
#[inline(never)]
pub fn icon_button(name: &str, path: &'static str, link: &Scope<App>, message: Message) -> El {
    let button = el("button").attr("type", "button").attr("aria-label", name.to_owned());
    button.attr("title", name.to_owned()).child(icon(path)).press(link, message)
}

/// A drawn icon, 16 units square.
#[inline(never)]
pub fn icon(path: &'static str) -> El {
    let svg = el("svg").attr("viewBox", "0 0 16 16").class("icon").attr("aria-hidden", "true");
    svg.child(el("path").attr("d", path))
}
