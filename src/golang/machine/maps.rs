//! Maps: what instructions do with them.

use super::Machine;
use super::goroutine::Thread;
use super::heap::Object;
use super::stop::Stop;
use super::value::Value;
use crate::check::types::{Type, TypeId};

impl Machine {
    pub(super) fn map_get(
        &mut self,
        goroutine: u32,
        thread: &Thread,
        map: Value,
        key: Value,
        ty: TypeId,
    ) -> Result<Option<Value>, Stop> {
        let Type::Map(key_ty, _) = *self.code.types.under(ty) else { return Ok(None) };
        let key = self.key(key, key_ty)?;
        let Value::Object(object) = map else { return Ok(None) };
        self.touch_map(goroutine, thread, object, false)?;
        Ok(self.heap.map(object).and_then(|map| map.get(&key)))
    }

    pub(super) fn map_set(
        &mut self,
        goroutine: u32,
        thread: &Thread,
        map: Value,
        key: Value,
        value: Value,
    ) -> Result<(), Stop> {
        let Value::Object(object) = map else { return Err(Stop::Plain("assignment to entry in nil map".to_owned())) };
        let Some(ty) = self.heap.map(object).map(|map| map.key) else { return Ok(()) };
        let found = self.key(key, ty)?;
        self.touch_map(goroutine, thread, object, true)?;
        let bytes = 96 + key.text().length as usize;
        if self.heap.map_mut(object).is_some_and(|map| map.set(found, key, value)) {
            self.heap.grew(object, bytes);
        }
        Ok(())
    }

    pub(super) fn map_delete(
        &mut self,
        goroutine: u32,
        thread: &Thread,
        map: Value,
        key: Value,
        ty: TypeId,
    ) -> Result<(), Stop> {
        let Type::Map(key_ty, _) = *self.code.types.under(ty) else { return Ok(()) };
        let key = self.key(key, key_ty)?;
        let Value::Object(object) = map else { return Ok(()) };
        self.touch_map(goroutine, thread, object, true)?;
        if let Some(map) = self.heap.map_mut(object) {
            map.remove(&key);
        }
        Ok(())
    }

    pub(super) fn clear(&mut self, goroutine: u32, thread: &Thread, of: Value, ty: TypeId) -> Result<(), Stop> {
        match (of, self.code.types.under(ty).clone()) {
            (Value::Object(object), _) => {
                self.touch_map(goroutine, thread, object, true)?;
                if let Some(map) = self.heap.map_mut(object) {
                    map.clear();
                }
            }
            (Value::Slice(slice), Type::Slice(element)) => {
                for cell in slice.from..slice.from + slice.length {
                    self.touch(goroutine, thread, slice.object, cell, true);
                    let zero = self.zero(element);
                    self.heap.set_cell(slice.object, cell, zero);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Begins a walk through a map, at a place that the seed decides: Go's order is random too.
    pub(super) fn walk(&mut self, goroutine: u32, thread: &Thread, map: Value) -> Result<Value, Stop> {
        let Value::Object(map) = map else { return Ok(Value::Nil) };
        self.touch_map(goroutine, thread, map, false)?;
        let places = self.heap.map(map).map_or(0, super::map::Map::places);
        let start = if places == 0 { 0 } else { self.random.below(u64::from(places)) as u32 };
        Ok(Value::Object(self.heap.add(Object::Walk { map, start, turn: 0 })))
    }

    /// The next entry of a walk.
    pub(super) fn walk_on(
        &mut self,
        goroutine: u32,
        thread: &Thread,
        walk: Value,
    ) -> Result<Option<(Value, Value)>, Stop> {
        let Value::Object(walk) = walk else { return Ok(None) };
        let Object::Walk { map, start, turn } = *self.heap.get(walk) else { return Ok(None) };
        self.touch_map(goroutine, thread, map, false)?;
        let mut turn = turn;
        let mut found = None;
        if let Some(entries) = self.heap.map(map) {
            // Entries that were added since the start come last.
            let places = entries.places();
            while turn < places && found.is_none() {
                let place = if turn < places - start { start + turn } else { turn - (places - start) };
                found = entries.entry(place);
                turn += 1;
            }
        }
        if let Object::Walk { turn: own, .. } = self.heap.get_mut(walk) {
            *own = turn;
        }
        Ok(found)
    }
}
