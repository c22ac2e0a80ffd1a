//! A canvas and its pen. Units are CSS pixels; lines are crisp on any screen.

use std::cell::{OnceCell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasPattern, CanvasRenderingContext2d, HtmlCanvasElement, Path2d};

/// A canvas of the page.
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    /// Its width on the page when it was found, and how far down it was in view.
    width: i32,
    in_view: i32,
    /// The device pixels that the screen gives to that width, and those of its height so far.
    fine: (u32, u32),
    ratio: f64,
    /// Whether its pen has been set up.
    ready: bool,
    tiles: [OnceCell<Option<CanvasPattern>>; 10],
    /// What fills, lines, letters and alignment were set to last: to say the same again costs as much as to draw.
    set: RefCell<[String; 4]>,
}

/// The side of a tile: whole device pixels at most densities that screens have.
pub const TILE: f64 = 24.0;

/// Where text stands to its point.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Align {
    /// To the right of it.
    Start,
    /// Around it.
    Middle,
    /// To the left of it.
    End,
}

impl Canvas {
    /// The canvas with an id, if it is in the page and can be drawn on. Its width is read now: who finds all canvases
    /// before drawing on any has the page laid out once.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        let element = super::element(id)?.dyn_into::<HtmlCanvasElement>().ok()?;
        let context = element.get_context("2d").ok()??.dyn_into().ok()?;
        let ratio = super::pixel_ratio();
        let width = element.get_bounding_client_rect().width();
        let in_view = super::in_view(&element);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of a screen")]
        let (width, fine_width) = (width as i32, (width * ratio).round().max(1.0) as u32);
        Some(Self { in_view, width, fine: (fine_width, 1), ..Self::on(element, context, ratio) })
    }

    /// A canvas of its own that is not in the page, `ratio` device pixels to the unit. A browser may refuse one that is too
    /// large.
    #[must_use]
    pub fn sheet(width: f64, height: f64, ratio: f64) -> Option<Self> {
        let element = web_sys::window()?.document()?.create_element("canvas").ok()?;
        let element = element.dyn_into::<HtmlCanvasElement>().ok()?;
        let context = element.get_context("2d").ok()??.dyn_into().ok()?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the size of a picture")]
        let [wide, high] = [width, height].map(|length| (length * ratio).round() as u32);
        let mut sheet = Self { fine: (wide, high), ..Self::on(element, context, ratio) };
        sheet.clear(0);
        Some(sheet)
    }

    fn on(element: HtmlCanvasElement, context: CanvasRenderingContext2d, ratio: f64) -> Self {
        let (tiles, set) = Default::default();
        Self { element, context, width: 0, in_view: 1, fine: (0, 0), ratio, ready: false, tiles, set }
    }

    pub(super) fn element(&self) -> &HtmlCanvasElement {
        &self.element
    }

    /// How far down it could be seen when it was found.
    #[must_use]
    pub fn in_view(&self) -> i32 {
        self.in_view
    }

    /// Its width on the page.
    #[must_use]
    pub fn width(&self) -> i32 {
        self.width
    }

    /// Makes it at least so high and as fine as the screen, and empties it. It stands on the page as its pixels are, for the
    /// style sheet gives it no height.
    pub fn clear(&mut self, height: i32) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of a screen")]
        let high = (f64::from(height) * self.ratio).round() as u32;
        let (fine_width, fine_height) = self.fine;
        let fine_height = fine_height.max(high);
        self.fine.1 = fine_height;
        if self.element.height() != fine_height || self.element.width() != fine_width {
            self.element.set_width(fine_width);
            self.element.set_height(fine_height);
            self.ready = false;
        }
        if !self.ready {
            self.ready = true;
            self.set.take();
            self.context.set_text_baseline("middle");
            self.scale();
        }
        self.context.clear_rect(0.0, 0.0, f64::from(fine_width), f64::from(fine_height));
    }

    /// The nearest place where an edge is crisp.
    #[must_use]
    pub fn snap(&self, x: f64) -> f64 {
        (x * self.ratio).round() / self.ratio
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
        let _ = self.context.round_rect_with_f64(x, y, width, height, radius);
    }

    /// Adds a circle to the path.
    pub fn circle(&self, x: f64, y: f64, radius: f64) {
        self.context.move_to(x + radius, y);
        let _ = self.context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
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

    /// Fills a box with a tile that repeats from its corner, drawn once and then known by its number, up to 9: to draw each of
    /// many lines or dots takes ten times as long.
    pub fn tiled(&self, (x, y, width, height): (f64, f64, f64, f64), number: usize, draw: &dyn Fn(&Self)) {
        let tile = self.tiles[number].get_or_init(|| {
            let tile = Self::sheet(TILE, TILE, self.ratio)?;
            draw(&tile);
            self.context.create_pattern_with_html_canvas_element(&tile.element, "repeat").ok()?
        });
        let Some(tile) = tile else { return };
        self.set.borrow_mut()[0].clear();
        self.context.set_fill_style_canvas_pattern(tile);
        // Tiles have device pixels.
        let fine = |length: f64| length * self.ratio;
        let _ = self.context.set_transform(1.0, 0.0, 0.0, 1.0, fine(x), fine(y));
        self.context.fill_rect(0.0, 0.0, fine(width), fine(height));
        self.scale();
    }

    /// Makes its unit that of the page.
    fn scale(&self) {
        let _ = self.context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0);
    }

    /// Whether something is other than it was set to last; it is set to it now.
    fn changes(&self, what: usize, to: &str) -> bool {
        let last = &mut self.set.borrow_mut()[what];
        let differs = last != to;
        if differs {
            to.clone_into(last);
        }
        differs
    }

    /// Sets the colour for fills.
    pub fn fill_color(&self, color: &str) {
        if self.changes(0, color) {
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
        if self.changes(1, color) {
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

    /// Draws what follows thinner than paint: 1 is whole.
    pub fn alpha(&self, alpha: f64) {
        self.context.set_global_alpha(alpha);
    }

    /// Draws a path in SVG's notation at a place, scaled, filled and outlined.
    pub fn path(&self, path: &str, (x, y, scale): (f64, f64, f64), fill: Option<&str>, line: Option<(&str, f64)>) {
        let Ok(path) = Path2d::new_with_path_string(path) else { return };
        self.context.save();
        let _ = self.context.translate(x, y);
        let _ = self.context.scale(scale, scale);
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
        if self.changes(2, font) {
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
        if self.changes(3, align) {
            self.context.set_text_align(align);
        }
        self.fill_color(color);
        let _ = self.context.fill_text(text, x, y);
    }

    /// How wide text would be.
    #[must_use]
    pub fn measure(&self, text: &str) -> f64 {
        self.context.measure_text(text).map_or(0.0, |size| size.width())
    }

    /// Text cut to a width, with `…` where something was cut.
    #[must_use]
    pub fn cut(&self, text: &str, width: f64) -> String {
        if self.measure(text) <= width {
            return text.to_owned();
        }
        let mut kept: Vec<char> = text.chars().collect();
        while kept.pop().is_some() {
            let shorter: String = kept.iter().chain(['…'].iter()).collect();
            if self.measure(&shorter) <= width {
                return shorter;
            }
        }
        String::new()
    }
}
