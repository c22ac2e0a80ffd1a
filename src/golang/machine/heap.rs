//! The heap: objects, what they take, and which of them can still be reached.

use super::channel::Channel;
use super::map::Map;
use super::races::Shadow;
use super::value::{Text, Value};
use crate::check::types::TypeId;

/// What lives on the heap.
#[derive(Debug)]
pub(crate) enum Object {
    Free,
    Bytes(Box<[u8]>),
    /// A struct's fields, an array's elements, what a slice shows, or a variable.
    Cells(Vec<Value>),
    Map(Box<Map>),
    Channel(Box<Channel>),
    /// An interface's value with its type.
    Boxed(TypeId, Value),
    Closure {
        function: u32,
        captures: Box<[Value]>,
    },
    /// A walk through a map: the map, the turn at which it began, how many turns it made.
    Walk {
        map: u32,
        start: u32,
        turn: u32,
    },
}

#[derive(Debug)]
struct Slot {
    object: Object,
    marked: bool,
    size: u32,
    /// Who touched the object's cells, for races.
    shadow: Option<Box<Shadow>>,
}

/// The heap.
#[derive(Debug)]
pub(crate) struct Heap {
    slots: Vec<Slot>,
    free: Vec<u32>,
    /// What all objects take, bytes, and when to look next for those that cannot be reached any more.
    pub(crate) bytes: u64,
    pub(crate) collect_at: u64,
}

/// The size from which on the heap is cleaned up.
const FIRST_COLLECTION: u64 = 8 << 20;
/// What an object takes besides its contents.
const OVERHEAD: usize = 48;

impl Heap {
    /// A heap with the empty text as object 0.
    pub(crate) fn new() -> Self {
        let mut heap = Self { slots: Vec::new(), free: Vec::new(), bytes: 0, collect_at: FIRST_COLLECTION };
        heap.add(Object::Bytes(Box::default()));
        heap
    }

    /// Adds an object.
    pub(crate) fn add(&mut self, object: Object) -> u32 {
        let size = (OVERHEAD + contents(&object)) as u32;
        self.bytes += u64::from(size);
        let slot = Slot { object, marked: false, size, shadow: None };
        if let Some(number) = self.free.pop() {
            self.slots[number as usize] = slot;
            return number;
        }
        self.slots.push(slot);
        (self.slots.len() - 1) as u32
    }

    /// Counts what an object grew by.
    pub(crate) fn grew(&mut self, object: u32, bytes: usize) {
        self.slots[object as usize].size += bytes as u32;
        self.bytes += bytes as u64;
    }

    pub(crate) fn get(&self, object: u32) -> &Object {
        &self.slots[object as usize].object
    }

    pub(crate) fn get_mut(&mut self, object: u32) -> &mut Object {
        &mut self.slots[object as usize].object
    }

    pub(crate) fn shadow(&mut self, object: u32) -> &mut Shadow {
        self.slots[object as usize].shadow.get_or_insert_default()
    }

    /// The cells of an object.
    pub(crate) fn cells(&self, object: u32) -> &[Value] {
        match self.get(object) {
            Object::Cells(cells) => cells,
            _ => &[],
        }
    }

    pub(crate) fn cells_mut(&mut self, object: u32) -> &mut [Value] {
        match self.get_mut(object) {
            Object::Cells(cells) => cells,
            _ => &mut [],
        }
    }

    pub(crate) fn cell(&self, object: u32, index: u32) -> Value {
        self.cells(object).get(index as usize).copied().unwrap_or_default()
    }

    pub(crate) fn set_cell(&mut self, object: u32, index: u32, value: Value) {
        if let Some(cell) = self.cells_mut(object).get_mut(index as usize) {
            *cell = value;
        }
    }

    pub(crate) fn map(&self, object: u32) -> Option<&Map> {
        match self.get(object) {
            Object::Map(map) => Some(map),
            _ => None,
        }
    }

    pub(crate) fn map_mut(&mut self, object: u32) -> Option<&mut Map> {
        match self.get_mut(object) {
            Object::Map(map) => Some(map),
            _ => None,
        }
    }

    pub(crate) fn channel(&mut self, object: u32) -> Option<&mut Channel> {
        match self.get_mut(object) {
            Object::Channel(channel) => Some(channel),
            _ => None,
        }
    }

    /// The type and value of an interface.
    pub(crate) fn boxed(&self, value: Value) -> Option<(TypeId, Value)> {
        match value {
            Value::Object(object) => match self.get(object) {
                Object::Boxed(ty, value) => Some((*ty, *value)),
                _ => None,
            },
            _ => None,
        }
    }

    pub(crate) fn add_text(&mut self, bytes: &[u8]) -> Value {
        if bytes.is_empty() {
            return Value::EMPTY;
        }
        let length = bytes.len() as u32;
        let object = self.add(Object::Bytes(bytes.into()));
        Value::Text(Text { object, from: 0, length })
    }

    /// A text's bytes.
    pub(crate) fn bytes(&self, text: Text) -> &[u8] {
        match self.get(text.object) {
            Object::Bytes(bytes) => {
                bytes.get(text.from as usize..(text.from + text.length) as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }

    /// A text as a string; what is not UTF-8 is replaced.
    pub(crate) fn string(&self, value: Value) -> String {
        String::from_utf8_lossy(self.bytes(value.text())).into_owned()
    }

    /// How many objects there is room for.
    pub(crate) fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether one of these objects can be reached from the roots.
    pub(crate) fn reaches(&self, roots: impl Iterator<Item = Value>, wanted: &[u32]) -> bool {
        let mut seen = vec![false; self.slots.len()];
        let mut queue: Vec<u32> = roots.filter_map(Value::object).collect();
        while let Some(number) = queue.pop() {
            if wanted.contains(&number) {
                return true;
            }
            if !std::mem::replace(&mut seen[number as usize], true) {
                held_by(&self.slots[number as usize].object, &mut queue);
            }
        }
        false
    }

    /// Frees all objects that cannot be reached from the roots.
    pub(crate) fn collect(&mut self, roots: impl Iterator<Item = Value>) {
        let mut queue: Vec<u32> = vec![0];
        queue.extend(roots.filter_map(Value::object));
        while let Some(number) = queue.pop() {
            let slot = &mut self.slots[number as usize];
            if slot.marked {
                continue;
            }
            slot.marked = true;
            held_by(&slot.object, &mut queue);
        }
        for (number, slot) in (0..).zip(&mut self.slots) {
            if std::mem::take(&mut slot.marked) || matches!(slot.object, Object::Free) {
                continue;
            }
            self.bytes -= u64::from(slot.size);
            (slot.object, slot.shadow, slot.size) = (Object::Free, None, 0);
            self.free.push(number);
        }
        self.collect_at = (2 * self.bytes).max(FIRST_COLLECTION);
    }

    /// Whether an object is free: what is kept beside the heap forgets it.
    pub(crate) fn is_free(&self, object: u32) -> bool {
        matches!(self.get(object), Object::Free)
    }
}

/// Adds the objects that an object holds.
fn held_by(object: &Object, queue: &mut Vec<u32>) {
    match object {
        Object::Free | Object::Bytes(_) => {}
        Object::Cells(cells) => queue.extend(cells.iter().copied().filter_map(Value::object)),
        Object::Map(map) => queue.extend(map.values().filter_map(Value::object)),
        Object::Channel(channel) => queue.extend(channel.values().filter_map(Value::object)),
        Object::Boxed(_, value) => queue.extend(value.object()),
        Object::Closure { captures, .. } => queue.extend(captures.iter().copied().filter_map(Value::object)),
        Object::Walk { map, .. } => queue.push(*map),
    }
}

fn contents(object: &Object) -> usize {
    let cell = size_of::<Value>();
    match object {
        Object::Bytes(bytes) => bytes.len(),
        Object::Cells(cells) => cells.len() * cell,
        Object::Map(_) | Object::Channel(_) => 128,
        Object::Closure { captures, .. } => captures.len() * cell,
        Object::Free | Object::Boxed(..) | Object::Walk { .. } => 0,
    }
}
