//! Slices: what instructions do with them that is more than a line.

use super::Machine;
use super::goroutine::Thread;
use super::heap::Object;
use super::stop::nil_pointer;
use super::stop::{Stop, out_of_range};
use super::value::{Slice, Text, Value};
use crate::check::types::{Type, TypeId};

impl Machine {
    /// A text's byte.
    pub(super) fn byte_of(&self, text: Value, index: i64) -> Result<Value, Stop> {
        let bytes = self.heap.bytes(text.text());
        let byte = usize::try_from(index).ok().and_then(|index| bytes.get(index));
        byte.map(|byte| Value::Int(i64::from(*byte))).ok_or_else(|| out_of_range(index, bytes.len()))
    }

    /// The elements of a slice.
    pub(super) fn elements(&self, slice: Value) -> &[Value] {
        match slice {
            Value::Slice(Slice { object, from, length, .. }) => {
                self.heap.cells(object).get(from as usize..(from + length) as usize).unwrap_or_default()
            }
            Value::Object(object) => self.heap.cells(object),
            _ => &[],
        }
    }

    /// A slice of new cells.
    pub(super) fn new_slice(&mut self, cells: Vec<Value>) -> Value {
        let length = cells.len() as u32;
        let object = self.heap.add(Object::Cells(cells));
        Value::Slice(Slice { object, from: 0, length, capacity: length })
    }

    pub(super) fn make_slice(
        &mut self,
        thread: &Thread,
        length: i64,
        capacity: i64,
        element: TypeId,
    ) -> Result<Value, Stop> {
        if !(0..=1 << 40).contains(&length) {
            return Err(Stop::Runtime("makeslice: len out of range".to_owned()));
        }
        if capacity < length || capacity > 1 << 40 {
            return Err(Stop::Runtime("makeslice: cap out of range".to_owned()));
        }
        let places = capacity as u64 + (length as u64).saturating_mul(self.places_within(element));
        self.make_room(thread, places.saturating_mul(size_of::<Value>() as u64))?;
        let mut cells = self.zero_cells(length as usize, element);
        let filler = if self.is_aggregate(element) { Value::Nil } else { self.zero(element) };
        cells.resize(capacity as usize, filler);
        let object = self.heap.add(Object::Cells(cells));
        Ok(Value::Slice(Slice { object, from: 0, length: length as u32, capacity: capacity as u32 }))
    }

    /// `x[low:high:max]`.
    pub(super) fn slice_of(&mut self, of: Value, bounds: [Value; 3], ty: TypeId) -> Result<Value, Stop> {
        let bound = |number: usize| match bounds[number] {
            Value::Int(value) => Some(value),
            _ => None,
        };
        if let Type::Basic(_) = self.code.types.under(ty) {
            let text = of.text();
            let (low, high) = (bound(0).unwrap_or(0), bound(1).unwrap_or(i64::from(text.length)));
            if high < 0 || high > i64::from(text.length) {
                return Err(Stop::Runtime(format!("slice bounds out of range [:{high}] with length {}", text.length)));
            }
            if low < 0 || low > high {
                return Err(Stop::Runtime(format!("slice bounds out of range [{low}:{high}]")));
            }
            return Ok(Value::Text(Text { from: text.from + low as u32, length: (high - low) as u32, ..text }));
        }
        let slice = match of {
            Value::Slice(slice) => slice,
            Value::Object(object) => {
                let length = self.heap.cells(object).len() as u32;
                Slice { object, from: 0, length, capacity: length }
            }
            _ if matches!(self.code.types.under(ty), Type::Slice(_)) => {
                Slice { object: 0, from: 0, length: 0, capacity: 0 }
            }
            _ => return Err(nil_pointer()),
        };
        let capacity = i64::from(slice.capacity);
        let (low, high, max) =
            (bound(0).unwrap_or(0), bound(1).unwrap_or(i64::from(slice.length)), bound(2).unwrap_or(capacity));
        if max < 0 || max > capacity {
            return Err(Stop::Runtime(format!("slice bounds out of range [::{max}] with capacity {capacity}")));
        }
        if high < 0 || high > max {
            return Err(Stop::Runtime(if bounds[2] == Value::Nil {
                format!("slice bounds out of range [:{high}] with capacity {capacity}")
            } else {
                format!("slice bounds out of range [:{high}:{max}]")
            }));
        }
        if low < 0 || low > high {
            return Err(Stop::Runtime(format!("slice bounds out of range [{low}:{high}]")));
        }
        if of == Value::Nil {
            return Ok(Value::Nil);
        }
        // Room that nobody used yet gets its zero values when it comes into view.
        if let Type::Slice(element) = *self.code.types.under(ty)
            && self.is_aggregate(element)
        {
            for cell in slice.from + slice.length..slice.from + high as u32 {
                if self.heap.cell(slice.object, cell) == Value::Nil {
                    let zero = self.zero(element);
                    self.heap.set_cell(slice.object, cell, zero);
                }
            }
        }
        Ok(Value::Slice(Slice {
            object: slice.object,
            from: slice.from + low as u32,
            length: (high - low) as u32,
            capacity: (max - low) as u32,
        }))
    }

    pub(super) fn append(
        &mut self,
        goroutine: u32,
        thread: &Thread,
        slice: Value,
        more: Value,
        element: TypeId,
    ) -> Result<Value, Stop> {
        let aggregate = self.is_aggregate(element);
        let added: Vec<Value> = match more {
            Value::Text(text) => self.heap.bytes(text).iter().map(|byte| Value::Int(i64::from(*byte))).collect(),
            _ => self.elements(more).to_vec(),
        };
        if added.is_empty() {
            return Ok(slice);
        }
        let added: Vec<Value> =
            if aggregate { added.into_iter().map(|value| self.copy(value, element)).collect() } else { added };
        let old = match slice {
            Value::Slice(slice) => slice,
            _ => Slice { object: 0, from: 0, length: 0, capacity: 0 },
        };
        let length = old.length as usize + added.len();
        if length <= old.capacity as usize {
            let first = (old.from + old.length) as usize;
            for (place, value) in added.into_iter().enumerate() {
                self.touch(goroutine, thread, old.object, (first + place) as u32, true);
                self.heap.set_cell(old.object, (first + place) as u32, value);
            }
            return Ok(Value::Slice(Slice { length: length as u32, ..old }));
        }
        for place in 0..old.length {
            self.touch(goroutine, thread, old.object, old.from + place, false);
        }
        let capacity = grown_capacity(old.capacity as usize, length);
        self.make_room(thread, (capacity * size_of::<Value>()) as u64)?;
        let mut cells = Vec::with_capacity(capacity);
        cells.extend_from_slice(self.elements(slice));
        cells.extend(added);
        let filler = if aggregate { Value::Nil } else { self.zero(element) };
        cells.resize(capacity, filler);
        let object = self.heap.add(Object::Cells(cells));
        Ok(Value::Slice(Slice { object, from: 0, length: length as u32, capacity: capacity as u32 }))
    }

    pub(super) fn copy_elements(
        &mut self,
        goroutine: u32,
        thread: &Thread,
        target: Value,
        from: Value,
        element: TypeId,
    ) -> Result<i64, Stop> {
        let values: Vec<Value> = match from {
            Value::Text(text) => self.heap.bytes(text).iter().map(|byte| Value::Int(i64::from(*byte))).collect(),
            _ => self.elements(from).to_vec(),
        };
        let Value::Slice(slice) = target else { return Ok(0) };
        let count = values.len().min(slice.length as usize);
        let aggregate = self.is_aggregate(element);
        let values: Vec<Value> = values
            .into_iter()
            .take(count)
            .map(|value| if aggregate { self.copy(value, element) } else { value })
            .collect();
        for (place, value) in (0..).zip(values) {
            if let Value::Slice(from) = from {
                self.touch(goroutine, thread, from.object, from.from + place, false);
            }
            self.touch(goroutine, thread, slice.object, slice.from + place, true);
            match (aggregate, self.heap.cell(slice.object, slice.from + place), value) {
                (true, Value::Object(target), Value::Object(from)) => self.copy_into(target, from, element),
                _ => self.heap.set_cell(slice.object, slice.from + place, value),
            }
        }
        Ok(count as i64)
    }

    pub(super) fn length(&mut self, of: Value) -> i64 {
        match of {
            Value::Text(text) => i64::from(text.length),
            Value::Slice(slice) => i64::from(slice.length),
            Value::Object(object) => match self.heap.get(object) {
                Object::Cells(cells) => cells.len() as i64,
                Object::Map(map) => map.len() as i64,
                Object::Channel(channel) => channel.buffer.len() as i64,
                _ => 0,
            },
            _ => 0,
        }
    }

    pub(super) fn capacity(&self, of: Value) -> i64 {
        match of {
            Value::Slice(slice) => i64::from(slice.capacity),
            Value::Object(object) => match self.heap.get(object) {
                Object::Cells(cells) => cells.len() as i64,
                Object::Channel(channel) => channel.capacity as i64,
                _ => 0,
            },
            _ => 0,
        }
    }
}

/// How much room a slice gets that is too small: as Go, twice as much, and less where it is large.
fn grown_capacity(old: usize, length: usize) -> usize {
    if length > 2 * old {
        // Go rounds up to its sizes of memory: for words that is the next even number.
        return if length > 1 { length.next_multiple_of(2).max(length) } else { 1 };
    }
    if old < 256 {
        return 2 * old;
    }
    let mut capacity = old;
    while capacity < length {
        capacity += (capacity + 3 * 256) / 4;
    }
    capacity
}
