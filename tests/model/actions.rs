//! Random actions, and models to begin with.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use strum::VariantArray;
use wash_and_dry::lesson::{Order, Progress, STEPS};
use wash_and_dry::link::{Language, NAMED_KITCHENS};
use wash_and_dry::model::{
    Action, Dialog, Direction, Draft, DrawingAction, Edit, Focus, LessonAction, LessonState, Locale, Model, Offer,
    Phase, Preferences, ScheduleAction, StagePart, Storage, TeacherAction, Theme, lanes::LaneKind,
};
use wash_and_dry::scenario::{Field, Policy, Program, Stage, StageKind, Value, Waiting};
use wash_and_dry::schedule::drawing::Piece;
use wash_and_dry::units::{CoreId, DishId, Millis, StageId};
use wash_and_dry::why::Lane;

/// How a property is tried: on 100 random sequences, or 1,000 in continuous integration. They are the same on every machine, so that a change fails
/// where it is made; `WASH_SEED`, a number, gives others, as does `WASH_CASES` more.
pub fn config() -> ProptestConfig {
    let number = |name: &str| std::env::var(name).ok()?.parse::<u32>().ok();
    let whole = ["CI", "WASH_FULL"].iter().any(|name| std::env::var_os(name).is_some());
    let cases = number("WASH_CASES").unwrap_or(if whole { 1000 } else { 100 });
    let rng_seed = RngSeed::Fixed(number("WASH_SEED").unwrap_or(1).into());
    ProptestConfig { cases, rng_seed, failure_persistence: None, ..ProptestConfig::default() }
}

/// The page of somebody who has done nothing so far, with a link.
pub fn model_at(link: &str) -> Model {
    let lesson = LessonState::new(Progress::default(), Storage::Works);
    let model = Model::new(lesson, Preferences::default(), Locale::new(Language::English));
    model.reduce(Action::Open(link.to_owned()))
}

/// Links of all kinds: steps, kitchens, locks, hidden answers, questions.
pub fn link() -> impl Strategy<Value = String> {
    let step = prop::sample::select(STEPS.iter().map(|step| format!("step={}", step.name)).collect::<Vec<_>>());
    let kitchen =
        prop::sample::select(NAMED_KITCHENS.iter().map(|kitchen| kitchen.link.to_owned()).collect::<Vec<_>>());
    let sharing = prop::sample::select(vec![
        "",
        "lock=cores",
        "lock=program,stages",
        "lock=policy",
        "lock=choices",
        "policy=chosen&choices=1.0.2",
        "hide=answers",
        "ask=When%3F",
        "hide=answers&answer=makespan",
        "ask=When%3F&answer=2.5",
        "ask=When%3F&answer=sooner|*later",
        "hide=answers&ask=When%3F&lock=cores,dishes",
        "answer=schedule",
        "hide=answers&answer=schedule&lock=cores,policy,choices",
        "answer=drawing&lock=stages",
        "embed=1",
        "lang=es",
        "view=cores",
        "play=1",
        "cores=3",
        "cores=x",
        "cores=2&cores=3",
    ]);
    let sharing = sharing.prop_map(str::to_owned);
    prop::collection::vec(prop_oneof![step, kitchen, sharing], 0..4).prop_map(|parts| parts.join("&"))
}

fn field() -> impl Strategy<Value = Field> {
    prop::sample::select(Field::VARIANTS.to_vec())
}

fn direction() -> impl Strategy<Value = Direction> {
    prop::sample::select(vec![Direction::Back, Direction::Forward])
}

fn kind() -> impl Strategy<Value = StageKind> {
    prop::sample::select(vec![StageKind::Hands, StageKind::Wait])
}

fn millis() -> impl Strategy<Value = Millis> {
    prop_oneof![0..10_000_u64, 3_599_000..3_700_000_u64].prop_map(Millis)
}

fn lane() -> impl Strategy<Value = Lane> {
    prop_oneof![
        (0..20_u16).prop_map(|core| Lane::Core(CoreId(core))),
        (0..80_u32).prop_map(|dish| Lane::Dish(DishId(dish)))
    ]
}

fn stage() -> impl Strategy<Value = Stage> {
    let name = prop::sample::select(vec!["wash", "soak", "d", "", "much too long for a name", "a b"]);
    (name, millis(), kind(), prop::option::of(0..4_u16)).prop_map(|(name, duration, kind, places)| Stage {
        name: name.to_owned(),
        duration,
        kind,
        places,
    })
}

/// Values of every kind, in and out of range.
fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        prop::sample::select(Program::VARIANTS.to_vec()).prop_map(Value::Program),
        prop::sample::select(Waiting::VARIANTS.to_vec()).prop_map(Value::Waiting),
        prop::sample::select(Policy::VARIANTS.to_vec()).prop_map(Value::Policy),
        prop_oneof![0..60_u64, Just(u64::MAX), Just(100_001)].prop_map(Value::Whole),
        millis().prop_map(Value::Time),
        prop::collection::vec(stage(), 0..10).prop_map(Value::Stages),
        prop::collection::vec(0..1100_u16, 0..20).prop_map(Value::Numbers),
        prop::option::of(any::<u64>()).prop_map(Value::Lots),
    ]
}

/// A value that fits a setting more often than not.
fn field_value() -> impl Strategy<Value = (Field, Value)> {
    let whole =
        prop::sample::select(vec![Field::Workers, Field::Rack, Field::Dishes, Field::Cores, Field::Speed, Field::Seed]);
    let time = prop::sample::select(vec![Field::Slice, Field::Switch, Field::Every]);
    prop_oneof![
        (whole, 0..40_u64).prop_map(|(field, number)| (field, Value::Whole(number))),
        (time, 0..4_000_u64).prop_map(|(field, ms)| (field, Value::Time(Millis(ms)))),
        prop::sample::select(Program::VARIANTS.to_vec()).prop_map(|program| (Field::Program, Value::Program(program))),
        (field(), value()),
    ]
}

fn part() -> impl Strategy<Value = StagePart> {
    prop_oneof![
        "[a-z ]{0,18}".prop_map(StagePart::Name),
        millis().prop_map(StagePart::Duration),
        kind().prop_map(StagePart::Kind),
        prop::option::of(0..5_u16).prop_map(StagePart::Places),
    ]
}

/// A change of the scenario.
pub fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        4 => field_value().prop_map(|(field, value)| Edit::Field(field, value)),
        2 => (0..10_usize, part()).prop_map(|(index, part)| Edit::Stage(index, part)),
        1 => Just(Edit::AddStage),
        1 => (0..10_usize).prop_map(Edit::RemoveStage),
        1 => (0..NAMED_KITCHENS.len()).prop_map(|place| Edit::Scenario(NAMED_KITCHENS[place].scenario())),
    ]
}

fn draft() -> impl Strategy<Value = Draft> {
    prop_oneof![
        "[0-9.,x-]{0,6}".prop_map(Draft::Typed),
        prop::option::of(0..4_u64).prop_map(Draft::Chosen),
        Just(Draft::Order(Order::of(4))),
    ]
}

fn lesson_action() -> impl Strategy<Value = LessonAction> {
    prop_oneof![
        (0..15_usize).prop_map(LessonAction::Go),
        (0..4_usize, draft()).prop_map(|(question, draft)| LessonAction::Draft(question, draft)),
        (0..4_usize, 0..5_usize, direction()).prop_map(|(question, place, to)| LessonAction::Move(question, place, to)),
        (0..4_usize, 0..5_usize).prop_map(|(question, place)| LessonAction::ToggleTie(question, place)),
        Just(LessonAction::Commit),
        millis().prop_map(LessonAction::Reached),
        Just(LessonAction::Tell),
        Just(LessonAction::ShowOpening),
        Just(LessonAction::Skip),
        Just(LessonAction::Again),
        ".{0,6}".prop_map(LessonAction::DraftAnswer),
        prop::sample::select(vec!["15", "2,5 s", "later", "3"])
            .prop_map(|draft| LessonAction::DraftAnswer(draft.to_owned())),
        Just(LessonAction::Answer),
        (0..40_usize).prop_map(LessonAction::Tick),
        millis().prop_map(LessonAction::Check),
        Just(LessonAction::ShowSummary),
        Just(LessonAction::Forget),
    ]
}

/// Something in scheduling by hand: choices more often than not.
pub fn schedule_action() -> impl Strategy<Value = ScheduleAction> {
    prop_oneof![
        8 => (0..8_usize).prop_map(ScheduleAction::Take),
        2 => (0..8_u32).prop_map(|dish| ScheduleAction::TakeDish(DishId(dish))),
        1 => (0..6_usize).prop_map(ScheduleAction::Beside),
        1 => Just(ScheduleAction::WarmUp),
        2 => Just(ScheduleAction::Back),
        2 => Just(ScheduleAction::Begin),
        1 => Just(ScheduleAction::Resume),
        1 => (0..12_usize).prop_map(ScheduleAction::Puzzle),
        1 => Just(ScheduleAction::Stop),
    ]
}

/// Something in drawing a prediction: pieces that are put more often than not.
pub fn drawing_action() -> impl Strategy<Value = DrawingAction> {
    let piece = || (0..7_u32, 0..4_u8).prop_map(|(dish, stage)| Piece { dish: DishId(dish), stage: StageId(stage) });
    let at = prop::option::of((0..60_000_u64).prop_map(Millis));
    let phase = prop::sample::select(vec![Phase::Dragging, Phase::Done]);
    prop_oneof![
        10 => (piece(), 0..4_u16, at).prop_map(|(piece, core, at)| DrawingAction::Put(piece, CoreId(core), at)),
        3 => (piece(), direction(), phase).prop_map(|(piece, direction, phase)| DrawingAction::Shift(piece, direction, phase)),
        2 => (piece(), direction()).prop_map(|(piece, direction)| DrawingAction::Change(piece, direction)),
        2 => piece().prop_map(DrawingAction::TakeAway),
        1 => prop::sample::select(vec![
            DrawingAction::Begin, DrawingAction::Clear, DrawingAction::ToggleSnapping, DrawingAction::Run, DrawingAction::Stop,
        ]),
    ]
}

/// Anything that can happen.
pub fn action() -> impl Strategy<Value = Action> {
    let phase = prop::sample::select(vec![Phase::Dragging, Phase::Done]);
    let language = prop::sample::select(Language::VARIANTS.to_vec());
    let teacher = prop_oneof![
        ".{0,8}".prop_map(TeacherAction::Ask),
        Just(TeacherAction::ToggleHide),
        (0..9_usize).prop_map(TeacherAction::AnswerKind),
        prop_oneof![".{0,4}", Just("*a\nb".to_owned())].prop_map(TeacherAction::AnswerText),
        field().prop_map(TeacherAction::ToggleLock),
        Just(TeacherAction::ToggleAllLocks),
    ];
    prop_oneof![
        8 => (edit(), phase).prop_map(|(edit, phase)| Action::Edit(edit, phase)),
        6 => lesson_action().prop_map(Action::Lesson),
        5 => schedule_action().prop_map(Action::Schedule),
        3 => drawing_action().prop_map(Action::Draw),
        1 => Just(Action::Draw(DrawingAction::Begin)),
        2 => link().prop_map(Action::Open),
        3 => direction().prop_map(Action::Travel),
        1 => Just(Action::EndGesture),
        1 => Just(Action::TogglePin),
        1 => Just(Action::DismissNotice),
        1 => lane().prop_map(Action::Select),
        1 => (0..5_usize).prop_map(Action::Choose),
        1 => prop::sample::select(Offer::of_step(STEPS.len() - 1).panels(true)).prop_map(Action::OpenPanel),
        1 => (prop::sample::select(vec![LaneKind::Cores, LaneKind::Dishes]), direction())
            .prop_map(|(kind, direction)| Action::SelectNeighbour(kind, direction)),
        1 => millis().prop_map(Action::Settle),
        1 => prop::sample::select(vec![Action::OpenDialog(Dialog::Help), Action::OpenDialog(Dialog::Share), Action::CloseDialog]),
        1 => teacher.prop_map(Action::Teacher),
        1 => language.clone().prop_map(Action::ChooseLanguage),
        1 => language.clone().prop_map(Action::LanguageLoaded),
        1 => language.prop_map(Action::LanguageFailed),
        1 => prop::sample::select(vec![
            Action::SetTheme(Theme::Dark), Action::ToggleShortcuts, Action::ToggleSound, Action::StorageBlocked,
            Action::Focus(Focus::Heading),
        ]),
    ]
}

/// Some of them in a row.
pub fn actions() -> impl Strategy<Value = Vec<Action>> {
    prop::collection::vec(action(), 0..12)
}
