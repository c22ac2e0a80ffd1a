//! Zero values, copies, and accesses to memory that are watched for races.

use super::Machine;
use super::goroutine::Thread;
use super::heap::Object;
use super::log::{End, Race, RaceSide};
use super::stop::{Stop, heap_limit, out_of_range};
use super::value::{Slice, Value};
use super::zero::Zero;
use crate::check::depth::OBJECT;
use crate::check::tree::Place;
use crate::check::types::TypeId;

/// The deepest nesting of a value that is copied or compared.
pub(super) const DEEPEST: u32 = 500;

impl Machine {
    /// What a variable of a type holds at first; a new object for a struct or array.
    pub(super) fn zero(&mut self, ty: TypeId) -> Value {
        match self.zeros[ty.0 as usize].clone() {
            Zero::Plain(value) => value,
            Zero::Struct(fields) => {
                let cells = fields.iter().map(|field| self.zero(*field)).collect();
                self.add_cells(cells)
            }
            Zero::Array(length, of) => {
                let cells = self.zero_cells(length as usize, of);
                self.add_cells(cells)
            }
        }
    }

    /// So many variables of a type.
    pub(super) fn zero_cells(&mut self, length: usize, of: TypeId) -> Vec<Value> {
        if let Zero::Plain(value) = &self.zeros[of.0 as usize] {
            return vec![*value; length];
        }
        (0..length).map(|_| self.zero(of)).collect()
    }

    /// How many places for values there are in a value of a type, those of the objects around them counted; none in one that is no object.
    pub(super) fn places_within(&self, ty: TypeId) -> u64 {
        match &self.zeros[ty.0 as usize] {
            Zero::Plain(_) => 0,
            Zero::Struct(fields) => {
                let inside = fields.iter().map(|field| self.places_within(*field));
                OBJECT + fields.len() as u64 + inside.sum::<u64>()
            }
            Zero::Array(length, of) => OBJECT + length * (1 + self.places_within(*of)),
        }
    }

    /// Whether values of a type are objects that are copied with what holds them.
    pub(super) fn is_aggregate(&self, ty: TypeId) -> bool {
        !matches!(self.zeros[ty.0 as usize], Zero::Plain(_))
    }

    /// The type of a cell of a struct or array.
    fn part(&self, ty: TypeId, number: usize) -> TypeId {
        match &self.zeros[ty.0 as usize] {
            Zero::Struct(fields) => fields[number],
            Zero::Array(_, of) => *of,
            Zero::Plain(_) => TypeId::INVALID,
        }
    }

    /// A copy of a value; of a struct or array with all that is in it.
    pub(super) fn copy(&mut self, value: Value, ty: TypeId) -> Value {
        let (Value::Object(object), true) = (value, self.is_aggregate(ty)) else { return value };
        let mut cells = self.heap.cells(object).to_vec();
        for (number, cell) in cells.iter_mut().enumerate() {
            let part = self.part(ty, number);
            *cell = self.copy(*cell, part);
        }
        self.add_cells(cells)
    }

    /// A new struct or array. Where the heap is full by then, the limits are looked at before the next instruction: a thousand large arrays
    /// would be too many.
    fn add_cells(&mut self, cells: Vec<Value>) -> Value {
        let object = self.heap.add(Object::Cells(cells));
        if self.heap.bytes > self.heap.collect_at {
            self.check_at = self.instructions;
        }
        Value::Object(object)
    }

    /// Overwrites a struct or array.
    pub(super) fn copy_into(&mut self, target: u32, from: u32, ty: TypeId) {
        if target == from {
            return;
        }
        let cells = self.heap.cells(from).to_vec();
        for (number, cell) in cells.into_iter().enumerate() {
            let part = self.part(ty, number);
            match (self.is_aggregate(part), self.heap.cell(target, number as u32), cell) {
                (true, Value::Object(inner), Value::Object(from)) => self.copy_into(inner, from, part),
                _ => self.heap.set_cell(target, number as u32, cell),
            }
        }
    }

    /// Notes an access to a cell, where there may be races.
    #[inline]
    pub(super) fn touch(&mut self, goroutine: u32, thread: &Thread, object: u32, cell: u32, writes: bool) {
        if self.racing {
            self.touch_watched(goroutine, thread, object, cell, writes);
        }
    }

    #[inline(never)]
    fn touch_watched(&mut self, goroutine: u32, thread: &Thread, object: u32, cell: u32, writes: bool) {
        let Some(frame) = thread.frames.last() else { return };
        let function = &self.code.functions[frame.function as usize];
        if !function.watched {
            return;
        }
        let at = frame.pc.saturating_sub(1);
        let place = function.places[at as usize];
        let clock = &self.goroutines[goroutine as usize].clock;
        let conflict = self.heap.shadow(object).touch(cell, goroutine, clock, place, writes);
        if let Some(conflict) = conflict {
            let named = function.names.get(&at).map(|name| self.global_name(name));
            let first = RaceSide {
                goroutine: conflict.earlier.goroutine,
                place: conflict.earlier.place,
                writes: conflict.earlier_writes,
            };
            let place = self.own_place(thread).unwrap_or(place);
            self.tell_race(named, first, RaceSide { goroutine, place, writes });
        }
    }

    fn global_name(&self, name: &str) -> String {
        match name
            .strip_prefix("global ")
            .map(|rest| rest.split_once(|c: char| !c.is_ascii_digit()).unwrap_or((rest, "")))
        {
            Some((number, _)) => {
                let known = number.parse::<usize>().ok().and_then(|number| self.code.globals.get(number));
                let own = known.map_or(name, |(own, _)| own.strip_prefix("main.").unwrap_or(own));
                format!("{own}{}", &name["global ".len() + number.len()..])
            }
            None => name.to_owned(),
        }
    }

    fn tell_race(&mut self, variable: Option<String>, first: RaceSide, second: RaceSide) {
        // The same two lines race once, whoever runs them.
        let key = |side: RaceSide| RaceSide { goroutine: 0, ..side };
        let pair = if key(first) < key(second) { (key(first), key(second)) } else { (key(second), key(first)) };
        if self.races_told.insert(pair) {
            self.log.races.push(Race {
                at: self.moment,
                variable: variable.unwrap_or_else(|| "a variable".to_owned()),
                first,
                second,
            });
        }
    }

    /// Notes an access to a map. One that races is Go's fatal error.
    pub(super) fn touch_map(&mut self, goroutine: u32, thread: &Thread, map: u32, writes: bool) -> Result<(), Stop> {
        if !self.racing {
            return Ok(());
        }
        let before = self.log.races.len();
        self.touch_watched(goroutine, thread, map, 0, writes);
        let Some(race) = self.log.races.get(before) else { return Ok(()) };
        let message = match (race.first.writes, race.second.writes) {
            (true, true) => "concurrent map writes",
            (true, false) | (false, true) => "concurrent map read and map write",
            (false, false) => return Ok(()),
        };
        Err(Stop::End(End::Fatal(message.to_owned())))
    }

    /// The place in the program's own source at which a goroutine is: that of the inmost function that is not the library's.
    pub(super) fn own_place(&self, thread: &Thread) -> Option<Place> {
        thread.frames.iter().rev().find_map(|frame| {
            let function = &self.code.functions[frame.function as usize];
            (function.source == 0).then(|| function.places.get(frame.pc.saturating_sub(1) as usize).copied()).flatten()
        })
    }

    /// The object and cell of an element.
    #[inline]
    pub(super) fn element(&self, base: Value, index: i64) -> Result<(u32, u32), Stop> {
        let (object, from, length) = match base {
            Value::Slice(Slice { object, from, length, .. }) => (object, from, length),
            Value::Object(object) => (object, 0, self.heap.cells(object).len() as u32),
            _ => (0, 0, 0),
        };
        if index < 0 || index >= i64::from(length) {
            return Err(out_of_range(index, length as usize));
        }
        Ok((object, from + index as u32))
    }

    /// Tells where there is no room for so many bytes more.
    pub(super) fn make_room(&mut self, thread: &Thread, bytes: u64) -> Result<(), Stop> {
        if self.heap.bytes + bytes > MAX_BEFORE_LOOK {
            if self.heap.bytes + bytes > super::limits::MAX_HEAP {
                self.collect(Some(thread));
            }
            if self.heap.bytes + bytes > super::limits::MAX_HEAP {
                return Err(heap_limit());
            }
        }
        Ok(())
    }
}

/// Below this there is room for anything that is not large.
const MAX_BEFORE_LOOK: u64 = 64 << 20;
