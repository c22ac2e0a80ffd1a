//! Components, each rendered alone in a real browser and used by role and name.
#![cfg(target_arch = "wasm32")]

mod scene;

use scene::{Scene, focused, opened, rendered, until};
use std::cell::Cell;
use std::rc::Rc;
use wash_and_dry::model::{self, Action, Direction, Draft};
use wash_and_dry::page::components::dialog::Dialog;
use wash_and_dry::page::components::lesson::Questions;
use wash_and_dry::page::components::notice::NoticeCard;
use wash_and_dry::page::components::select::{Choice, Select};
use wash_and_dry::page::components::settings::FieldControl;
use wash_and_dry::page::context::use_dispatch;
use wash_and_dry::scenario::{Field, Policy};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{HtmlDialogElement, HtmlElement, HtmlSelectElement};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

/// The control of the number of cores.
async fn cores_control() -> Scene {
    Scene::of(opened("cores=2"), |model| {
        html! { <FieldControl field={Field::Cores} value={model.scenario().value(Field::Cores)} /> }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_setting_is_typed_and_its_slider_follows() {
    let scene = cores_control().await;
    assert_eq!((scene.value("textbox", "Cores"), scene.value("slider", "Cores")), ("2".into(), "2".into()));
    scene.type_into("Cores", "5").await;
    assert_eq!(scene.model().scenario().cores, 5);
    assert_eq!((scene.value("textbox", "Cores"), scene.value("slider", "Cores")), ("5".into(), "5".into()));
    // More than the slider reaches is a value all the same.
    scene.type_into("Cores", " 200 ").await;
    assert_eq!(scene.model().scenario().cores, 200);
}

#[wasm_bindgen_test]
async fn what_is_no_number_is_told_at_the_field_and_stays_to_be_corrected() {
    let scene = cores_control().await;
    for bad in ["many", "0", "257", "2.5", "-1", ""] {
        scene.type_into("Cores", bad).await;
        let model = scene.model();
        assert_eq!(model.scenario().cores, 2, "{bad}");
        assert_eq!(model.notice, None, "{bad}");
        assert_eq!(scene.value("textbox", "Cores"), bad);
        let said = scene.alert().expect("a line at the field");
        assert_eq!(said.trim(), format!("cores: “{bad}” is not a whole number from 1 to 256. “2” is used instead."));
        let field: HtmlElement = scene.get("textbox", "Cores");
        assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"), "{bad}");
        assert!(field.get_attribute("aria-describedby").is_some_and(|ids| ids.ends_with(" k-cores-wrong")), "{bad}");
        assert!(!model.history.can_travel(Direction::Back), "{bad} is no step of undo");
    }
    // Corrected as people type numbers: the line goes, and the field shows the value as the page writes it.
    scene.type_into("Cores", "٣").await;
    assert_eq!((scene.model().scenario().cores, scene.value("textbox", "Cores")), (3, "3".into()));
    assert!(scene.alert().is_none());
    // Another value, from wherever it comes, takes the place of what was typed.
    scene.type_into("Cores", "many").await;
    scene.slide("Cores", &["5"]).await;
    assert_eq!(scene.value("textbox", "Cores"), "5");
    assert!(scene.alert().is_none());
}

#[wasm_bindgen_test]
async fn a_drag_of_a_slider_is_one_step_of_undo() {
    let scene = cores_control().await;
    scene.slide("Cores", &["3", "4", "5"]).await;
    assert_eq!((scene.model().scenario().cores, scene.value("textbox", "Cores")), (5, "5".into()));
    scene.let_go("Cores").await;
    scene.slide("Cores", &["6"]).await;
    let back = Action::Travel(Direction::Back);
    let once = scene.model().reduce(back.clone());
    assert_eq!(once.scenario().cores, 5);
    assert_eq!(once.reduce(back).scenario().cores, 2);
}

#[wasm_bindgen_test]
async fn a_question_names_what_cannot_be_read_and_opens_nothing_then() {
    let scene = Scene::of(opened("step=one-dish"), |model| {
        let lesson = &model.lesson;
        html! { <Questions step={lesson.step} drafts={lesson.drafts.clone()} problem={lesson.problem.clone()} /> }
    })
    .await;
    let [question] = &scene.names("textbox")[..] else { panic!("one question: {:?}", scene.names("textbox")) };
    assert!(scene.model().is_hiding());
    scene.press("That is my guess").await;
    assert!(scene.alert().is_some() && scene.model().is_hiding(), "nothing was typed");
    scene.type_into(question, "<b>soon</b>").await;
    scene.press("That is my guess").await;
    assert!(scene.alert().expect("an alert").contains("“<b>soon</b>” is not a number of seconds"));
    assert!(scene.model().is_hiding());
    scene.type_into(question, "5").await;
    scene.press("That is my guess").await;
    assert!(!scene.model().is_hiding());
}

#[wasm_bindgen_test]
async fn an_order_is_made_by_moving_up_and_down_and_by_saying_what_ends_together() {
    let asked = async || {
        Scene::of(opened("step=four-worlds"), |model| {
            let lesson = &model.lesson;
            html! { <Questions step={lesson.step} drafts={lesson.drafts.clone()} problem={lesson.problem.clone()} /> }
        })
        .await
    };
    let order = |scene: &Scene| match &scene.model().lesson.drafts[0] {
        Draft::Order(order) => (order.places.clone(), order.ties.clone()),
        other => panic!("{other:?}"),
    };
    for (name, places) in
        [("Done later: loop, 1 core", [1, 0, 2, 3]), ("Done earlier: concurrent, 2 cores", [0, 1, 3, 2])]
    {
        let scene = asked().await;
        scene.press(name).await;
        assert_eq!(order(&scene).0, places, "{name}");
    }
    let scene = asked().await;
    scene.get::<HtmlElement>("checkbox", "ends together with the one above: loop, 2 cores").click();
    rendered().await;
    assert_eq!(order(&scene).1, [true, false, false]);
    // Both have one rank.
    assert_eq!(scene.texts(".rank"), ["1.", "1.", "3.", "4."]);
}

#[wasm_bindgen_test]
async fn a_scheduler_that_needs_choices_is_offered_only_where_there_are_choices() {
    for (link, offered) in [("policy=random", 4), ("policy=chosen&choices=1", 5)] {
        let scene = Scene::of(opened(link), |model| {
            html! { <FieldControl field={Field::Policy} value={model.scenario().value(Field::Policy)} /> }
        })
        .await;
        let list: HtmlSelectElement = scene.get("combobox", "Scheduler");
        assert_eq!(list.length(), offered, "{link}");
        scene.choose("Scheduler", 2).await;
        assert_eq!(scene.model().scenario().policy, Policy::Shortest);
    }
}

#[wasm_bindgen_test]
async fn a_list_shows_what_the_model_says_also_where_a_choice_was_refused() {
    let asked = Rc::new(Cell::new(None));
    let choices: Vec<Choice> = ["per-dish", "one-loop", "workers"]
        .map(|name| Choice { value: name.into(), name: name.into(), lang: None })
        .into();
    let on_choose = {
        let asked = asked.clone();
        Callback::from(move |place| asked.set(Some(place)))
    };
    let scene = Scene::of(opened(""), move |_| {
        html! { <Select label="Program" choices={choices.clone()} chosen={1} on_choose={on_choose.clone()} /> }
    })
    .await;
    let list = || scene.get::<HtmlSelectElement>("combobox", "Program").value();
    assert_eq!(list(), "one-loop");
    scene.choose("Program", 2).await;
    assert_eq!((asked.get(), list()), (Some(2), "one-loop".into()));
}

#[wasm_bindgen_test]
async fn a_notice_says_what_was_wrong_and_closes() {
    let scene = Scene::of(opened("cores=0&colour=red"), |model| {
        model.notice.clone().map_or_else(Html::default, |notice| html! { <NoticeCard {notice} /> })
    })
    .await;
    let said = scene.alert().expect("an alert");
    assert!(said.contains("cores: “0” is not a whole number from 1 to 256. “1” is used instead."), "{said}");
    assert!(said.contains("“colour”: there is no setting of this name."), "{said}");
    let [link] = &scene.names("textbox")[..] else { panic!("{:?}", scene.names("textbox")) };
    assert_eq!(scene.value("textbox", link), "#cores=0&colour=red");
    scene.press("Close").await;
    assert!(scene.alert().is_none() && scene.model().notice.is_none());
}

#[wasm_bindgen_test]
async fn a_dialog_takes_the_focus_makes_the_rest_inert_and_gives_the_focus_back() {
    for by_escape in [false, true] {
        let scene = Scene::of(opened(""), |model| html! { <Keys open={model.dialog.is_some()} /> }).await;
        scene.get::<HtmlElement>("button", "Open").focus().expect("the focus");
        scene.press("Open").await;
        let dialog: HtmlDialogElement = scene.get("dialog", "Keys");
        assert!(dialog.matches(":modal").expect("a selector"));
        assert_eq!(focused(), "Close");
        assert!(scene.find("button", "Open").is_none(), "what lies behind is not there for screen readers");
        if by_escape {
            // What the browser does then.
            dialog.close();
        } else {
            scene.press("Close").await;
        }
        until(|| scene.model().dialog.is_none() && scene.find("dialog", "Keys").is_none()).await;
        assert!(scene.model().dialog.is_none() && scene.find("dialog", "Keys").is_none());
        assert_eq!(focused(), "Open");
    }
}

#[derive(Properties, PartialEq)]
struct KeysProps {
    open: bool,
}

/// A dialog with the button that opens it.
#[component]
fn Keys(props: &KeysProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <>
            <button onclick={dispatch.on(Action::OpenDialog(model::Dialog::Help))}>{ "Open" }</button>
            if props.open {
                <Dialog name="Keys" close_id="keys-close" on_close={dispatch.on(Action::CloseDialog)}><p>{ "Space: play" }</p></Dialog>
            }
        </>
    }
}
