//! A canvas with what it takes to draw on it fast and crisp. Units are CSS pixels.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasPattern, CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

/// A canvas and its drawing context.
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    /// Device pixels to the unit.
    density: f64,
    /// The width in device pixels.
    device_width: u32,
    /// Whether it is to get no lower.
    holds_height: bool,
    /// The height that was asked for last, in device pixels.
    needed_height: u32,
    /// Whether transform and baseline are set: a canvas forgets them when its size changes.
    is_prepared: bool,
    tiles: [OnceCell<Option<CanvasPattern>>; TILES],
    /// What each [`Setting`] was set to last: setting the same again costs as much as drawing.
    settings: RefCell<[String; 4]>,
    /// What the opacity was set to last; not a number where that is not known.
    opacity: Cell<f64>,
    /// Paths that were drawn before, by their text: reading one costs more than drawing it.
    paths: RefCell<BTreeMap<String, Path2d>>,
    /// Widths that were measured before, by font and text: measuring costs as much as drawing.
    widths: RefCell<BTreeMap<String, BTreeMap<String, f64>>>,
}

/// How many paths are kept: those of a kitchen, at several sizes.
const PATHS: usize = 64;

/// How many widths are kept in each font: those of headings and names of stages. Names of dishes are many.
const WIDTHS: usize = 256;

/// The number of different tiles that a canvas can have.
const TILES: usize = 11;

/// The side of a tile: whole device pixels at most densities that screens have.
pub const TILE: f64 = 24.0;

/// What a drawing context remembers.
#[derive(Clone, Copy)]
enum Setting {
    Fill,
    Stroke,
    Font,
    Align,
}

/// What of a text stands at its point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Align {
    /// Its left edge.
    Start,
    /// Its middle.
    Middle,
    /// Its right edge.
    End,
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of a screen")]
fn device_pixels(length: f64, density: f64) -> u32 {
    (length * density).round().max(1.0) as u32
}

impl Canvas {
    /// A canvas of the page on a screen of a density, if it can be drawn on. Its size is that of its element until
    /// [`Canvas::set_width`] and [`Canvas::clear`].
    #[must_use]
    pub fn of(element: HtmlCanvasElement, density: f64) -> Option<Self> {
        let context: CanvasRenderingContext2d = element.get_context("2d").ok()??.dyn_into().ok()?;
        let (device_width, needed_height) = (element.width(), element.height());
        let (tiles, settings, paths, widths) = Default::default();
        Some(Self {
            element,
            context,
            density,
            device_width,
            holds_height: false,
            needed_height,
            is_prepared: false,
            tiles,
            settings,
            opacity: Cell::new(f64::NAN),
            paths,
            widths,
        })
    }

    /// A canvas that is not in the page. A browser may refuse one that is too large.
    #[must_use]
    pub fn sheet(width: f64, height: f64, density: f64) -> Option<Self> {
        let element = web_sys::window()?.document()?.create_element("canvas").ok()?;
        let mut sheet = Self::of(element.dyn_into().ok()?, density)?;
        sheet.set_width(width);
        sheet.resize(device_pixels(height, density));
        Some(sheet)
    }

    /// Its element.
    #[must_use]
    pub fn element(&self) -> &HtmlCanvasElement {
        &self.element
    }

    /// Sets its width, from the next [`Canvas::clear`] on.
    pub fn set_width(&mut self, width: f64) {
        self.device_width = device_pixels(width, self.density);
    }

    /// Says whether it is to stay as high as it is where less would do, so that nothing below it moves.
    pub fn hold_height(&mut self, hold: bool) {
        self.holds_height = hold;
    }

    /// Whether it is higher than it would have to be.
    #[must_use]
    pub fn is_too_high(&self) -> bool {
        self.element.height() > self.needed_height
    }

    /// Empties it and makes it so high; more where it holds a height. Returns the height that it has then. On the page its height
    /// follows from its pixels, for the style sheet sets only its width.
    pub fn clear(&mut self, height: i32) -> i32 {
        self.needed_height = device_pixels(f64::from(height), self.density);
        let held = if self.holds_height { self.element.height() } else { 0 };
        if held <= self.needed_height {
            self.resize(self.needed_height);
            return height;
        }
        self.resize(held);
        #[allow(clippy::cast_possible_truncation, reason = "sizes of a screen")]
        let height = (f64::from(held) / self.density).round() as i32;
        height
    }

    fn resize(&mut self, device_height: u32) {
        if self.element.height() != device_height || self.element.width() != self.device_width {
            self.element.set_width(self.device_width);
            self.element.set_height(device_height);
            self.is_prepared = false;
        }
        if !self.is_prepared {
            self.is_prepared = true;
            self.settings.take();
            self.opacity.set(f64::NAN);
            self.context.set_text_baseline("middle");
            self.reset_transform();
        }
        // In units of the page, and a little more than all of it.
        let units = |pixels: u32| f64::from(pixels) / self.density + 1.0;
        self.context.clear_rect(0.0, 0.0, units(self.device_width), units(device_height));
    }

    /// The nearest place where an edge is crisp.
    #[must_use]
    pub fn snap(&self, x: f64) -> f64 {
        (x * self.density).round() / self.density
    }

    /// Starts a path.
    pub fn begin(&self) {
        self.context.begin_path();
    }

    /// Adds a rectangle to the path.
    pub fn rect(&self, x: f64, y: f64, width: f64, height: f64) {
        self.context.rect(x, y, width, height);
    }

    /// Adds a rectangle with round corners to the path.
    pub fn round(&self, x: f64, y: f64, width: f64, height: f64, radius: f64) {
        if has_round_rect() {
            let _ = self.context.round_rect_with_f64(x, y, width, height, radius);
            return;
        }
        let radius = radius.min(width / 2.0).min(height / 2.0).max(0.0);
        let (right, bottom) = (x + width, y + height);
        let corners = [(right, y, right, bottom), (right, bottom, x, bottom), (x, bottom, x, y), (x, y, right, y)];
        self.context.move_to(x + radius, y);
        for (x1, y1, x2, y2) in corners {
            let _ = self.context.arc_to(x1, y1, x2, y2, radius);
        }
        self.context.close_path();
    }

    /// Adds a circle to the path.
    pub fn circle(&self, x: f64, y: f64, radius: f64) {
        self.context.move_to(x + radius, y);
        // Refused only for a negative radius.
        let _ = self.context.arc(x, y, radius.max(0.0), 0.0, std::f64::consts::TAU);
    }

    /// Adds a line to the path.
    pub fn line(&self, x1: f64, y1: f64, x2: f64, y2: f64) {
        self.context.move_to(x1, y1);
        self.context.line_to(x2, y2);
    }

    /// Goes on from the last point of the path.
    pub fn line_to(&self, x: f64, y: f64) {
        self.context.line_to(x, y);
    }

    /// Starts a new line in the path.
    pub fn move_to(&self, x: f64, y: f64) {
        self.context.move_to(x, y);
    }

    /// Fills a rectangle with the colour for fills.
    pub fn fill_rect(&self, x: f64, y: f64, width: f64, height: f64) {
        self.context.fill_rect(x, y, width, height);
    }

    /// Fills a box with a pattern that repeats from its corner. It is drawn once, then known by its number, below [`TILES`].
    pub fn tiled(&self, (x, y, width, height): (f64, f64, f64, f64), number: usize, draw: &dyn Fn(&Self)) {
        let tile = self.tiles[number].get_or_init(|| {
            let tile = Self::sheet(TILE, TILE, self.density)?;
            draw(&tile);
            self.context.create_pattern_with_html_canvas_element(&tile.element, "repeat").ok()?
        });
        let Some(tile) = tile else { return };
        self.settings.borrow_mut()[Setting::Fill as usize].clear();
        self.context.set_fill_style_canvas_pattern(tile);
        // Patterns are in device pixels.
        let device = |length: f64| length * self.density;
        let _ = self.context.set_transform(1.0, 0.0, 0.0, 1.0, device(x), device(y));
        self.context.fill_rect(0.0, 0.0, device(width), device(height));
        self.reset_transform();
    }

    /// Makes the unit that of the page.
    fn reset_transform(&self) {
        let _ = self.context.set_transform(self.density, 0.0, 0.0, self.density, 0.0, 0.0);
    }

    /// Whether something is to be set to something else than last time. It is noted as set.
    fn changes(&self, setting: Setting, to: &str) -> bool {
        let last = &mut self.settings.borrow_mut()[setting as usize];
        let differs = last != to;
        if differs {
            to.clone_into(last);
        }
        differs
    }

    /// Sets the colour for fills.
    pub fn fill_color(&self, color: &str) {
        if self.changes(Setting::Fill, color) {
            self.context.set_fill_style_str(color);
        }
    }

    /// Fills the path.
    pub fn fill(&self, color: &str) {
        self.fill_color(color);
        self.context.fill();
    }

    /// Draws the path's outline.
    pub fn stroke(&self, color: &str, width: f64) {
        if self.changes(Setting::Stroke, color) {
            self.context.set_stroke_style_str(color);
        }
        self.context.set_line_width(width);
        self.context.stroke();
    }

    /// Draws what follows dashed, or whole again where `on` is 0.
    pub fn dash(&self, on: f64, off: f64) {
        let dashes = js_sys::Array::new();
        if on > 0.0 {
            dashes.push(&JsValue::from_f64(on));
            dashes.push(&JsValue::from_f64(off));
        }
        let _ = self.context.set_line_dash(&dashes);
    }

    /// Draws what follows translucent: 1 is opaque.
    pub fn alpha(&self, alpha: f64) {
        if self.opacity.replace(alpha).to_bits() != alpha.to_bits() {
            self.context.set_global_alpha(alpha);
        }
    }

    /// A path in SVG's notation.
    fn read_path(&self, text: &str) -> Option<Path2d> {
        let mut paths = self.paths.borrow_mut();
        if let Some(path) = paths.get(text) {
            return Some(path.clone());
        }
        let path = Path2d::new_with_path_string(text).ok()?;
        if paths.len() == PATHS {
            paths.clear();
        }
        paths.insert(text.to_owned(), path.clone());
        Some(path)
    }

    /// Draws a path in SVG's notation at a place, filled and outlined, scaled across and down: less than 0 mirrors it.
    pub fn path(
        &self,
        path: &str,
        (x, y, [across, down]): (f64, f64, [f64; 2]),
        fill: Option<&str>,
        line: Option<(&str, f64)>,
    ) {
        let Some(path) = self.read_path(path) else { return };
        self.context.save();
        let _ = self.context.translate(x, y);
        let _ = self.context.scale(across, down);
        if let Some(color) = fill {
            self.context.set_fill_style_str(color);
            self.context.fill_with_path_2d(&path);
        }
        if let Some((color, width)) = line {
            self.context.set_stroke_style_str(color);
            self.context.set_line_width(width);
            self.context.set_line_cap("round");
            self.context.stroke_with_path(&path);
        }
        self.context.restore();
    }

    /// Sets the font for text.
    pub fn font(&self, font: &str) {
        if self.changes(Setting::Font, font) {
            self.context.set_font(font);
        }
    }

    /// Writes text around the height `y`.
    pub fn text(&self, text: &str, x: f64, y: f64, color: &str, align: Align) {
        let align = match align {
            Align::Start => "left",
            Align::Middle => "center",
            Align::End => "right",
        };
        if self.changes(Setting::Align, align) {
            self.context.set_text_align(align);
        }
        self.fill_color(color);
        let _ = self.context.fill_text(text, x, y);
    }

    /// The width of text in the present font.
    #[must_use]
    pub fn measure(&self, text: &str) -> f64 {
        let (settings, mut widths) = (self.settings.borrow(), self.widths.borrow_mut());
        let font = &settings[Setting::Font as usize];
        if let Some(width) = widths.get(font).and_then(|known| known.get(text)) {
            return *width;
        }
        let width = self.context.measure_text(text).map_or(0.0, |size| size.width());
        let known = widths.entry(font.clone()).or_default();
        if known.len() == WIDTHS {
            known.clear();
        }
        known.insert(text.to_owned(), width);
        width
    }

    /// Text cut to a width, with `…` where something was cut.
    #[must_use]
    pub fn cut(&self, text: &str, width: f64) -> String {
        if self.measure(text) <= width {
            return text.to_owned();
        }
        let mut left: Vec<char> = text.chars().collect();
        while left.pop().is_some() {
            let shorter: String = left.iter().chain(['…'].iter()).collect();
            if self.measure(&shorter) <= width {
                return shorter;
            }
        }
        String::new()
    }
}

/// Whether the browser has rectangles with round corners: older ones have not, and calling what is missing would end the page.
fn has_round_rect() -> bool {
    thread_local! {
        static HAS: bool = js_sys::Reflect::get(&js_sys::global(), &"CanvasRenderingContext2D".into())
            .and_then(|class| js_sys::Reflect::get(&class, &"prototype".into()))
            .and_then(|prototype| js_sys::Reflect::has(&prototype, &"roundRect".into()))
            .unwrap_or(false);
    }
    HAS.with(|has| *has)
}
