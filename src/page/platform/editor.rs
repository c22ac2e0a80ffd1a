//! The editor for programs in Go (`build/editor`): its script is fetched when it is first wanted.

use super::starter;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Goroutines that stand at a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineMarks {
    /// The line, counted from 1.
    pub line: u32,
    /// Those that are shown.
    pub marks: Vec<Mark>,
    /// How many more there are.
    pub more: usize,
    /// All of it in words.
    pub words: String,
}

/// A goroutine at a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// What it is called.
    pub name: String,
    /// What it does: the word that the editor's styles know.
    pub state: &'static str,
    /// The number of its colour.
    pub hue: usize,
}

/// An editor on the page. It is closed when this is dropped.
pub struct Editor {
    object: Object,
    // The editor calls them as long as it is there.
    _on_change: Closure<dyn Fn(String)>,
    _on_run: Closure<dyn Fn()>,
}

/// Two are equal if they are one.
impl PartialEq for Editor {
    fn eq(&self, other: &Self) -> bool {
        self.object == other.object
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.call("close", &[]);
    }
}

fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        // An object of our own takes every property.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn count(number: usize) -> JsValue {
    u32::try_from(number).unwrap_or(u32::MAX).into()
}

impl Editor {
    /// Opens an editor in an element that holds nothing. `on_change` is called with the program as it is typed, `on_run` when it is to be run.
    ///
    /// # Errors
    /// What the browser says, where the script cannot be had or does not run there.
    pub async fn open(
        host: Element,
        text: &str,
        on_change: impl Fn(String) + 'static,
        on_run: impl Fn() + 'static,
    ) -> Result<Self, JsValue> {
        let script = starter::load_editor().await?;
        let open: Function = Reflect::get(&script, &"openEditor".into())?.dyn_into()?;
        let (on_change, on_run) = (Closure::new(on_change), Closure::new(on_run));
        let options = object(&[
            ("text", text.into()),
            ("onChange", AsRef::<JsValue>::as_ref(&on_change).clone()),
            ("onRun", AsRef::<JsValue>::as_ref(&on_run).clone()),
        ]);
        let object = open.call2(&JsValue::UNDEFINED, &host, &options)?.dyn_into()?;
        Ok(Self { object, _on_change: on_change, _on_run: on_run })
    }

    /// Calls a method. One that fails leaves the editor as it was.
    fn call(&self, name: &str, arguments: &[JsValue]) {
        let method = Reflect::get(&self.object, &name.into()).ok().and_then(|found| found.dyn_into::<Function>().ok());
        if let Some(method) = method
            && let Err(error) = method.apply(&self.object, &arguments.iter().collect::<Array>())
        {
            web_sys::console::warn_1(&error);
        }
    }

    /// Says what it is called, and how it is left.
    pub fn name(&self, name: &str, description: &str) {
        self.call("name", &[name.into(), description.into()]);
    }

    /// Says whether what is typed changes nothing.
    pub fn lock(&self, locked: bool) {
        self.call("lock", &[locked.into()]);
    }

    /// Shows another program.
    pub fn set_text(&self, text: &str) {
        self.call("setText", &[text.into()]);
    }

    /// Marks the lines at which goroutines stand.
    pub fn set_standing(&self, lines: &[LineMarks]) {
        let mark = |mark: &Mark| {
            object(&[("name", mark.name.as_str().into()), ("state", mark.state.into()), ("hue", count(mark.hue))])
        };
        let line = |line: &LineMarks| {
            object(&[
                ("line", line.line.into()),
                ("marks", line.marks.iter().map(mark).collect::<Array>().into()),
                ("more", count(line.more)),
                ("words", line.words.as_str().into()),
            ])
        };
        self.call("setStanding", &[lines.iter().map(line).collect::<Array>().into()]);
    }

    /// Shows what is wrong, each at its line.
    pub fn set_problems<'a>(&self, problems: impl Iterator<Item = (u32, &'a str)>) {
        let problem = |(line, text): (u32, &str)| object(&[("line", line.into()), ("text", text.into())]);
        self.call("setProblems", &[problems.map(problem).collect::<Array>().into()]);
    }

    /// Puts the cursor at the beginning of a line, with the focus.
    pub fn go_to(&self, line: u32) {
        self.call("goTo", &[line.into()]);
    }

    /// Gives it the focus.
    pub fn focus(&self) {
        self.call("focus", &[]);
    }
}
