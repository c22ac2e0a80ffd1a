//! A component rendered alone, with a model behind it, and ways to find and use its elements as people do: by role and name.

use gloo_timers::callback::Timeout;
use js_sys::{Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wash_and_dry::lesson::Progress;
use wash_and_dry::link::Language;
use wash_and_dry::model::{Action, LessonState, Locale, Model, Preferences, Storage};
use wash_and_dry::page::context::{Dispatch, Texts};
use wash_and_dry::text::Text;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What is rendered of a model.
type View = Callback<Model, Html>;

#[derive(Properties, PartialEq)]
struct StageProps {
    first: Model,
    view: View,
}

/// Hands down what the page's root does, and renders the view of the present model.
#[component]
fn Stage(props: &StageProps) -> Html {
    let first = props.first.clone();
    let model = use_reducer_eq(move || first);
    html! {
        <ContextProvider<Dispatch> context={Dispatch(model.dispatcher())}>
        <ContextProvider<Texts> context={Texts(Text::written(Language::English))}>
            { props.view.emit((*model).clone()) }
        </ContextProvider<Texts>>
        </ContextProvider<Dispatch>>
    }
}

/// A component on the page. It goes when it is dropped.
pub struct Scene {
    root: Element,
    model: Rc<RefCell<Model>>,
    stage: Option<yew::AppHandle<Stage>>,
}

fn document() -> Document {
    web_sys::window().expect("a window").document().expect("a document")
}

/// The model of a page that was opened with a link.
pub fn opened(link: &str) -> Model {
    let lesson = LessonState::new(Progress::default(), Storage::Works);
    Model::new(lesson, Preferences::default(), Locale::new(Language::English)).reduce(Action::Open(link.into()))
}

impl Scene {
    /// Renders what a view shows of a model, now and after each action.
    pub async fn of(model: Model, view: impl Fn(&Model) -> Html + 'static) -> Self {
        let root = document().create_element("div").expect("an element");
        document().body().expect("a body").append_child(&root).expect("a place");
        let seen = Rc::new(RefCell::new(model.clone()));
        let view = {
            let seen = seen.clone();
            Callback::from(move |model: Model| {
                let shown = view(&model);
                seen.replace(model);
                shown
            })
        };
        let stage =
            yew::Renderer::<Stage>::with_root_and_props(root.clone(), StageProps { first: model, view }).render();
        rendered().await;
        Self { root, model: seen, stage: Some(stage) }
    }

    /// The present model.
    pub fn model(&self) -> Model {
        self.model.borrow().clone()
    }

    /// The elements with a role, with their names, as the browser tells them to screen readers.
    fn with_role(&self, role: &str) -> Vec<(String, HtmlElement)> {
        let all = self.root.query_selector_all("*").expect("a selector");
        let told = |element: &HtmlElement, what: &str| {
            Reflect::get(element, &what.into())
                .ok()
                .and_then(|value| value.as_string())
                .expect("tests/webdriver.json asks for it")
        };
        (0..all.length())
            .filter_map(|place| all.get(place)?.dyn_into::<HtmlElement>().ok())
            .filter(|element| told(element, "computedRole") == role)
            .map(|element| (told(&element, "computedName"), element))
            .collect()
    }

    /// The element with a role and a name, if there is one.
    pub fn find(&self, role: &str, name: &str) -> Option<HtmlElement> {
        self.with_role(role).into_iter().find_map(|(found, element)| (found == name).then_some(element))
    }

    /// The element with a role and a name.
    pub fn get<T: JsCast>(&self, role: &str, name: &str) -> T {
        let found = self.find(role, name);
        let element = found.unwrap_or_else(|| panic!("no {role} “{name}”; there are {:?}", self.names(role)));
        element.dyn_into().expect("an element of that kind")
    }

    /// The names of the elements with a role.
    pub fn names(&self, role: &str) -> Vec<String> {
        self.with_role(role).into_iter().map(|(name, _)| name).collect()
    }

    /// The texts of the elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let all = self.root.query_selector_all(selector).expect("a selector");
        (0..all.length()).filter_map(|place| all.get(place)?.text_content()).collect()
    }

    /// The value of a field.
    pub fn value(&self, role: &str, name: &str) -> String {
        self.get::<HtmlInputElement>(role, name).value()
    }

    /// The text of the one alert; none where there is none.
    pub fn alert(&self) -> Option<String> {
        self.with_role("alert").first().and_then(|(_, element)| element.text_content())
    }

    /// Presses a button.
    pub async fn press(&self, name: &str) {
        self.get::<HtmlElement>("button", name).click();
        rendered().await;
    }

    /// Types into a field and leaves it.
    pub async fn type_into(&self, name: &str, text: &str) {
        let field: HtmlInputElement = self.get("textbox", name);
        field.set_value(text);
        fire(&field, "input");
        fire(&field, "change");
        rendered().await;
    }

    /// Drags a slider over values, without letting go.
    pub async fn slide(&self, name: &str, values: &[&str]) {
        let slider: HtmlInputElement = self.get("slider", name);
        for value in values {
            slider.set_value(value);
            fire(&slider, "input");
            rendered().await;
        }
    }

    /// Lets go of a slider.
    pub async fn let_go(&self, name: &str) {
        fire(&self.get::<HtmlInputElement>("slider", name), "change");
        rendered().await;
    }

    /// Chooses from a list.
    pub async fn choose(&self, name: &str, place: i32) {
        let list: HtmlSelectElement = self.get("combobox", name);
        list.set_selected_index(place);
        fire(&list, "change");
        rendered().await;
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        self.stage.take().into_iter().for_each(yew::AppHandle::destroy);
        self.root.remove();
    }
}

/// Has an event happen to an element, as the browser would: one that bubbles.
fn fire(element: &Element, name: &str) {
    let how = EventInit::new();
    how.set_bubbles(true);
    how.set_cancelable(true);
    let event = Event::new_with_event_init_dict(name, &how).expect("an event");
    element.dispatch_event(&event).expect("an element in the page");
}

/// Waits until Yew has rendered what changed, with its effects: it does so in microtasks, which end before a timer.
pub async fn rendered() {
    let next = Promise::new(&mut |done, _| {
        Timeout::new(0, move || done.call0(&wasm_bindgen::JsValue::UNDEFINED).map_or((), drop)).forget();
    });
    JsFuture::from(next).await.expect("a timer");
}

/// Waits until something is so, for at most a second: the browser tells of some events in a task of their own, some time later.
pub async fn until(is_so: impl Fn() -> bool) {
    let wait = |milliseconds| {
        Promise::new(&mut |done, _| {
            Timeout::new(milliseconds, move || done.call0(&wasm_bindgen::JsValue::UNDEFINED).map_or((), drop)).forget();
        })
    };
    for _ in 0..100 {
        if is_so() {
            return;
        }
        JsFuture::from(wait(10)).await.expect("a timer");
    }
}

/// The name of what has the focus, as it is read.
pub fn focused() -> String {
    document().active_element().and_then(|element| element.text_content()).unwrap_or_default()
}
