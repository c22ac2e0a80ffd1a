//! Predictions that are drawn: what is named as otherwise is otherwise, and all of it is named, by code that goes through all pairs; where pieces snap to; codes;
//! sentences.

use crate::support;
use std::collections::BTreeMap;
use wash_and_dry::link;
use wash_and_dry::scenario::{Program, SplitMix64, StageKind, ValidScenario, Waiting};
use wash_and_dry::schedule::drawing::{
    Difference, Drawing, Piece, Sheet, Spot, breaches, differences, first_of_each, with_fitting_cores,
};
use wash_and_dry::sim;
use wash_and_dry::text::{ScheduleText, Text};
use wash_and_dry::trace::{Kind, Trace};
use wash_and_dry::units::{CoreId, DishId, Millis, StageId};

fn piece(dish: u32, stage: u8) -> Piece {
    Piece { dish: DishId(dish), stage: StageId(stage) }
}

fn spot(core: u16, from: u64) -> Spot {
    Spot { core: CoreId(core), from: Millis(from) }
}

fn drawing(blocks: &[(u32, u8, u16, u64)]) -> Drawing {
    let put = |all: Drawing, (dish, stage, core, from): &(u32, u8, u16, u64)| {
        all.with(piece(*dish, *stage), Some(spot(*core, *from)))
    };
    blocks.iter().fold(Drawing::default(), put)
}

/// A drawing by chance: what happens in the run, with some of it shifted, exchanged, left out or added.
fn by_chance(sheet: &Sheet, trace: &Trace, rng: &mut SplitMix64) -> Drawing {
    let mut drawn = Drawing::default();
    let (cores, span) = (u64::from(sheet.scenario().cores), sheet.span().0);
    // How often something is otherwise, of eight.
    let wild = rng.below(5);
    let left_out = (rng.below(4) == 0).then(|| rng.below(u64::from(sheet.scenario().dishes)));
    for piece in sheet.pieces() {
        let did = trace.segments().iter().find(|did| did.subject() == Some((piece.dish, piece.stage)));
        let mut spot = did.map(|did| Spot { core: did.core, from: did.from });
        if rng.below(8) < wild {
            spot = match rng.below(4) {
                0 => None,
                1 => spot.map(|spot| Spot { from: Millis(spot.from.0 + sheet.grid().0), ..spot }),
                2 => spot.map(|spot| Spot { core: CoreId(u16::try_from(rng.below(cores)).expect("small")), ..spot }),
                _ => Some(Spot {
                    core: CoreId(u16::try_from(rng.below(cores)).expect("small")),
                    from: Millis(rng.below(span)),
                }),
            };
        }
        let spot = spot.filter(|_| left_out != Some(piece.dish.0.into()));
        drawn = drawn.with(piece, spot.and_then(|spot| sheet.within(piece, spot)));
    }
    drawn
}

/// The sheets of random kitchens, each with a run and a generator.
fn sheets(count: u64) -> impl Iterator<Item = (u64, Sheet, Trace, SplitMix64)> {
    let kitchens = (0..).filter_map(|seed| Some((seed, Sheet::of(&support::scenario(seed))?)));
    kitchens.take(usize::try_from(count).expect("small")).map(|(seed, sheet)| {
        let trace = sim::run(sheet.scenario());
        (seed, sheet, trace, SplitMix64::new(seed))
    })
}

/// When each piece is done as drawn, worked out forwards along each dish; none where that is not known.
fn times(scenario: &ValidScenario, trace: &Trace, drawn: &Drawing) -> BTreeMap<Piece, Option<(u64, u64)>> {
    let mut all = BTreeMap::new();
    for dish in 0..scenario.dishes {
        let mut free = Some(u64::from(dish) * scenario.every.0);
        for (number, stage) in (0_u8..).zip(&scenario.stages) {
            let this = piece(dish, number);
            let takes = u64::from(trace.durations().row(this.dish)[usize::from(number)]);
            if takes == 0 {
                continue;
            }
            let by_itself = stage.kind == StageKind::Wait && scenario.waiting == Waiting::Park;
            let time = match drawn.get(this) {
                Some(spot) => Some((spot.from.0, spot.from.0 + takes)),
                None if by_itself => free.map(|from| (from, from + takes)),
                None => None,
            };
            free = time.map(|(_, to)| to);
            all.insert(this, time);
        }
    }
    all
}

/// All that is otherwise, by going through all pairs of pieces.
fn otherwise(scenario: &ValidScenario, trace: &Trace, drawn: &Drawing) -> Vec<Difference> {
    let times = times(scenario, trace, drawn);
    let known: Vec<(Piece, u64, u64)> =
        times.iter().filter_map(|(piece, time)| time.map(|(from, to)| (*piece, from, to))).collect();
    let mut found = Vec::new();
    for (this, from, _) in known.iter().copied() {
        let at = Millis(from);
        // Of the pieces that began before this one, those that go on.
        let going = |other: &&(Piece, u64, u64)| (other.1, other.0) < (from, this) && other.2 > from;
        let Some(Spot { core, .. }) = drawn.get(this) else { continue };
        let limit = scenario.stages[this.stage.index()].places;
        let alike = |other: &&(Piece, u64, u64)| other.0.stage == this.stage && drawn.get(other.0).is_some();
        let beside = known.iter().filter(alike).filter(going).count();
        if limit.is_some_and(|limit| beside >= usize::from(limit)) {
            found.push(Difference::PlaceTaken { piece: this, at });
        }
        let earlier =
            known.iter().filter(|other| other.0.dish == this.dish && other.0.stage < this.stage && other.2 > from);
        if let Some((before, ..)) = earlier.max_by_key(|other| other.0.stage) {
            found.push(Difference::TooEarly { piece: this, core, at, before: before.stage });
        }
        let at_it = |other: &&(Piece, u64, u64)| drawn.get(other.0).is_some_and(|spot| spot.core == core);
        let mut at_once: Vec<_> = known.iter().filter(at_it).filter(going).collect();
        at_once.sort_by_key(|other| (std::cmp::Reverse(other.2), other.1, other.0));
        if let Some((other, ..)) = at_once.first() {
            found.push(Difference::TwoAtOnce { piece: this, core, at, other: *other });
        }
        let arrival = Millis(u64::from(this.dish.0) * scenario.every.0);
        if at < arrival {
            found.push(Difference::NotArrived { piece: this, at, arrival });
        }
        let still =
            known.iter().filter(|other| other.0.dish < this.dish && other.2 > from).map(|other| other.0.dish).min();
        if let Some(still) = still.filter(|_| scenario.program == Program::Sequential) {
            found.push(Difference::NotThereYet { piece: this, at, still });
        }
    }
    for dish in (0..scenario.dishes).map(DishId) {
        let needs = |piece: &&Piece| {
            scenario.stages[piece.stage.index()].kind == StageKind::Hands || scenario.waiting == Waiting::Hold
        };
        let needed: Vec<&Piece> = times.keys().filter(|piece| piece.dish == dish).filter(needs).collect();
        let missing: Vec<&&Piece> = needed.iter().filter(|piece| drawn.get(***piece).is_none()).collect();
        if missing.len() > 1 && missing.len() == needed.len() {
            found.push(Difference::MissingDish { dish });
        } else {
            found.extend(missing.into_iter().map(|piece| Difference::MissingPiece { piece: **piece }));
        }
    }
    // What cores did, from the run's own side.
    for &(this, Spot { core, from }) in drawn.blocks() {
        let mut did = trace
            .segments()
            .iter()
            .filter(|did| did.kind != Kind::Switch && (did.dish, did.stage) == (this.dish, this.stage));
        match did.next() {
            None => found.push(Difference::KeepsHands { piece: this, core, at: from }),
            Some(did) => {
                if (did.from.0 + 50) / 100 != (from.0 + 50) / 100 {
                    found.push(Difference::OtherStart { piece: this, at: from, ran: did.from });
                }
                if did.core != core {
                    found.push(Difference::OtherCore { piece: this, at: from, core, ran: did.core });
                }
            }
        }
        assert!(did.next().is_none(), "a piece is done in one go");
    }
    found
}

#[test]
fn each_difference_that_is_named_is_one_and_none_is_left_out() {
    let mut kinds = [0; 10];
    for (seed, sheet, trace, mut rng) in sheets(support::rounds(5000)) {
        let drawn = by_chance(&sheet, &trace, &mut rng);
        let named = differences(&sheet, &drawn, &trace);
        assert!(named.is_sorted_by_key(|one| (one.rank(), one.at())), "{seed}: what matters comes first");
        let lines = |all: &[Difference]| {
            let mut lines: Vec<String> = all.iter().map(|one| format!("{one:?}")).collect();
            lines.sort();
            lines
        };
        assert_eq!(lines(&named), lines(&otherwise(sheet.scenario(), &trace, &drawn)), "{seed}: {}", drawn.write());
        named.iter().for_each(|one| kinds[usize::from(one.rank())] += 1);
        let (first, others) = first_of_each(&named);
        assert_eq!(first.len() + others.len(), named.len());
        assert!(first.is_sorted_by(|one, other| one.rank() < other.rank()));
        assert!(
            others.iter().all(|one| first.iter().any(|first| first.rank() == one.rank() && first.at() <= one.at()))
        );
    }
    assert!(kinds.iter().all(|count| *count > 10), "each kind is tried: {kinds:?}");
}

#[test]
fn what_happened_has_no_differences() {
    for (seed, sheet, trace, _) in sheets(support::rounds(1000)) {
        let mut drawn = Drawing::default();
        for did in trace.segments().iter().filter(|did| did.kind != Kind::Switch) {
            drawn =
                drawn.with(Piece { dish: did.dish, stage: did.stage }, Some(Spot { core: did.core, from: did.from }));
        }
        // With switches, a run may take longer than one thing after the other.
        let fits = sheet.fitted(&drawn) == drawn;
        assert!(
            fits || sheet.scenario().switch > Millis::ZERO || sheet.scenario().program == Program::Stages,
            "{seed}"
        );
        assert_eq!(differences(&sheet, &drawn, &trace), [], "{seed}: {}", drawn.write());
        assert_eq!(with_fitting_cores(&drawn, &trace), drawn);
    }
}

#[test]
fn pieces_snap_to_what_is_allowed_and_near() {
    let mut found = [0, 0];
    for (seed, sheet, trace, mut rng) in sheets(support::rounds(2000)) {
        let drawn = by_chance(&sheet, &trace, &mut rng);
        let pieces = sheet.pieces();
        let this = pieces[usize::try_from(rng.below(pieces.len() as u64)).expect("small")];
        let core = CoreId(u16::try_from(rng.below(sheet.scenario().cores.into())).expect("small"));
        let at = Millis(rng.below(sheet.span().0));
        let rest = breaches(&sheet, &drawn.with(this, None)).len();
        let allowed = |spot: Spot| breaches(&sheet, &drawn.with(this, Some(spot))).len() <= rest;
        let free = sheet.snapped(&drawn, this, core, at, false).expect("anywhere");
        assert!(free.core == core && free.from + sheet.length(this) <= sheet.span(), "{seed}");
        let room = sheet.span().saturating_sub(sheet.length(this));
        assert!(free.from.0.abs_diff(at.min(room).0) <= sheet.grid().0, "{seed}: {free:?} for {at:?}");
        let snapped = sheet.snapped(&drawn, this, core, at, true);
        found[usize::from(snapped.is_some())] += 1;
        assert!(snapped.is_none_or(|spot| spot.core == core && allowed(spot)), "{seed}");
        // Nothing that is allowed is nearer by more than a step of the grid.
        let near = |spot: Spot| spot.from.0.abs_diff(at.min(room).0);
        for from in (0..=room.0).step_by(usize::try_from(sheet.grid().0).expect("small")).map(Millis) {
            let other = Spot { core, from };
            if allowed(other) {
                let spot = snapped.unwrap_or_else(|| panic!("{seed}: {other:?} is allowed"));
                assert!(
                    near(spot) <= near(other).max(sheet.grid().0),
                    "{seed}: {spot:?} for {at:?}, and not {other:?}"
                );
            }
        }
        // Keys go on, step by step, in their direction.
        for later in [false, true] {
            let mut here = free;
            for _ in 0..5 {
                let Some(next) = sheet.next(&drawn, this, here, later, false) else { break };
                assert!(if later { next.from > here.from } else { next.from < here.from }, "{seed}");
                assert!(next.from.0.abs_diff(here.from.0) <= sheet.grid().0, "{seed}");
                here = next;
            }
        }
        let first = sheet.first_free(&drawn, this, core, true);
        assert!(
            first.is_none_or(|first| allowed(first) && snapped.is_none_or(|spot| first.from <= spot.from)),
            "{seed}"
        );
    }
    assert!(found.iter().all(|count| *count > 5), "{found:?}");
}

#[test]
fn cores_are_exchanged_where_that_fits_better_and_only_then() {
    /// All orders of some cores, the first ones first.
    fn orders(cores: &[u16]) -> Vec<Vec<u16>> {
        if cores.is_empty() {
            return vec![Vec::new()];
        }
        let with = |core: &u16| {
            let others: Vec<u16> = cores.iter().copied().filter(|other| other != core).collect();
            orders(&others).into_iter().map(|order| [vec![*core], order].concat()).collect::<Vec<_>>()
        };
        cores.iter().flat_map(with).collect()
    }
    let small = sheets(support::rounds(3000)).filter(|(_, sheet, ..)| sheet.scenario().cores <= 4);
    for (seed, sheet, trace, mut rng) in small {
        let drawn = by_chance(&sheet, &trace, &mut rng);
        let cores: Vec<u16> = (0..sheet.scenario().cores).collect();
        let renamed = |order: &Vec<u16>| {
            let put = |all: Drawing, (piece, Spot { core, from }): (Piece, Spot)| {
                all.with(piece, Some(Spot { core: CoreId(order[core.index()]), from }))
            };
            drawn.blocks().iter().copied().fold(Drawing::default(), put)
        };
        let fits = |drawn: &Drawing| {
            let did = |piece: Piece, spot: Spot| {
                trace
                    .segments()
                    .iter()
                    .any(|did| did.subject() == Some((piece.dish, piece.stage)) && did.core == spot.core)
            };
            drawn.blocks().iter().filter(|(piece, spot)| did(*piece, *spot)).count()
        };
        let all: Vec<Drawing> = orders(&cores).iter().map(renamed).collect();
        let most = all.iter().map(&fits).max().expect("an order");
        let best = all.iter().find(|drawn| fits(drawn) == most).expect("an order");
        assert_eq!(&with_fitting_cores(&drawn, &trace), best, "{seed}");
    }
}

#[test]
fn a_drawing_comes_back_from_its_code_and_survives_any_other() {
    for (seed, sheet, trace, mut rng) in sheets(support::rounds(1000)) {
        let drawn = by_chance(&sheet, &trace, &mut rng);
        let code = drawn.write();
        assert_eq!(Drawing::read(&code), Some(drawn.clone()), "{seed}: {code}");
        assert_eq!(sheet.fitted(&drawn), drawn);
        // Whatever becomes of it on its way, it is a drawing that is written so, or none.
        let mut bytes = code.into_bytes();
        for _ in 0..20 {
            if bytes.is_empty() {
                break;
            }
            let place = usize::try_from(rng.below(bytes.len() as u64)).expect("small");
            bytes[place] = b"0123456789.-x"[usize::try_from(rng.below(13)).expect("small")];
            let text = String::from_utf8(bytes.clone()).expect("ASCII");
            if let Some(read) = Drawing::read(&text) {
                assert_eq!(read.write(), text);
                assert_eq!(sheet.fitted(&sheet.fitted(&read)), sheet.fitted(&read));
            }
        }
    }
    assert_eq!(Drawing::read(""), Some(Drawing::default()));
    assert_eq!(Drawing::read("1110.1320007000"), None);
    assert_eq!(Drawing::read("1110.1327000"), Some(drawing(&[(0, 0, 0, 0), (0, 2, 1, 7000)])));
    for odd in [
        "1",
        "111",
        "0110",
        "9110",
        "1910",
        "1190",
        "111-1",
        "11100",
        "11112345678",
        "1110.1110",
        "1210.1110",
        ".",
        "1110.",
        "é110",
        "111é",
    ] {
        assert_eq!(Drawing::read(odd), None, "{odd}");
    }
}

#[test]
fn what_is_too_large_is_not_drawn() {
    for (kitchen, can) in [
        ("", true),
        ("dishes=8&cores=8", true),
        ("dishes=9", false),
        ("cores=9", false),
        ("slice=1", false),
        ("program=stages&rack=1&cores=3", true),
        ("stages=wash:3600:hands", false),
    ] {
        assert_eq!(Sheet::of(&link::read(kitchen).scenario).is_some(), can, "{kitchen}");
    }
    // The axis is as long as one thing after the other, whatever the run does.
    let sheet = Sheet::of(&link::read("cores=2").scenario).expect("small");
    assert_eq!((sheet.span(), sheet.grid()), (Millis(54_000), Millis(1000)));
    assert_eq!(sheet.end(&drawing(&[(0, 0, 0, 1000)])), Millis(8000), "soaking goes on by itself");
}

#[test]
fn differences_are_said_in_words() {
    let said = |kitchen: &str, blocks: &[(u32, u8, u16, u64)]| {
        let scenario = link::read(kitchen).scenario;
        let sheet = Sheet::of(&scenario).expect("small");
        let (text, page) =
            (ScheduleText::written(link::Language::English), &Text::written(link::Language::English).page);
        let all = differences(&sheet, &drawing(blocks), &sim::run(&scenario));
        all.iter().map(|one| text.drawing.difference(one, &scenario, page)).collect::<Vec<_>>()
    };
    assert_eq!(
        said("dishes=1&cores=2", &[(0, 0, 0, 0), (0, 2, 1, 3000)]),
        [
            "At 3.0 s you let core 2 begin “dry” on dish 1 before “soak” is over.",
            "You let “dry” of dish 1 begin at 3.0 s. It began at 7.0 s.",
            "You gave “dry” of dish 1 to core 2. Core 1 took it.",
        ]
    );
    assert_eq!(
        said("dishes=2&stages=wash:3:hands:1,soak:4:wait", &[(0, 0, 0, 0), (0, 1, 0, 3000), (1, 0, 0, 2000)]),
        [
            "At 2.0 s core 1 would do two things at once: “wash” on dish 2, and “wash” on dish 1.",
            "At 3.0 s core 1 would do two things at once: “soak” on dish 1, and “wash” on dish 2.",
            "At 2.0 s no place is free for “wash” of dish 2.",
            "From 3.0 s you keep core 1 with dish 1, for “soak”. That needs no hands.",
            "You let “wash” of dish 2 begin at 2.0 s. It began at 3.0 s.",
        ]
    );
    assert_eq!(
        said(
            "dishes=3&cores=2&program=sequential&every=2&stages=wash:3:hands,dry:2:hands",
            &[(0, 0, 0, 0), (1, 0, 0, 3000), (1, 1, 0, 6000)]
        ),
        [
            "You left out dish 3.",
            "You left out “dry” of dish 1.",
            "You let “wash” of dish 2 begin at 3.0 s. It began at 5.0 s.",
            "You let “dry” of dish 2 begin at 6.0 s. It began at 8.0 s.",
        ]
    );
    assert_eq!(
        said("dishes=2&program=sequential&cores=2&every=2&stages=wash:3:hands", &[(0, 0, 0, 0), (1, 0, 1, 1000)]),
        [
            "At 1.0 s you begin with dish 2, which comes at 2.0 s.",
            "At 1.0 s you begin “wash” on dish 2, but the loop is still at dish 1.",
            "You let “wash” of dish 2 begin at 1.0 s. It began at 3.0 s.",
            "You gave “wash” of dish 2 to core 2. Core 1 took it.",
        ]
    );
}
