//! The picture as PNG, for the command line: boxes and lines on a raster of two pixels to the unit, letters from a font of 8 × 8 dots.
//! The page draws the same marks on a canvas with the reader's own fonts.

use super::mark::{Anchor, Mark, Set};
use super::picture::{Sheet, WIDTH};
use super::svg::{INK, LINE, PAPER, RACK, SOFT, STAGES, color};
use crate::run::Run;
use crate::text::PageText;
use crate::timeline::{Hues, Look};
use font8x8::UnicodeFonts;

/// Pixels to the unit.
const SCALE: usize = 2;

/// A raster of palette numbers.
struct Raster {
    wide: usize,
    high: usize,
    pixels: Vec<u8>,
    palette: Vec<[u8; 3]>,
}

impl Raster {
    fn new(wide: usize, high: usize) -> Self {
        let mut raster = Self { wide, high, pixels: Vec::new(), palette: Vec::new() };
        let paper = raster.number(PAPER);
        raster.pixels = vec![paper; wide * high];
        raster
    }

    /// The number of a colour written `#rrggbb`.
    fn number(&mut self, color: &str) -> u8 {
        let part =
            |from: usize| color.get(from..from + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(0);
        let rgb = [part(1), part(3), part(5)];
        let place = self.palette.iter().position(|other| *other == rgb).unwrap_or_else(|| {
            self.palette.push(rgb);
            self.palette.len() - 1
        });
        u8::try_from(place).unwrap_or(0)
    }

    fn dot(&mut self, x: usize, y: usize, number: u8) {
        if x < self.wide && y < self.high {
            self.pixels[y * self.wide + x] = number;
        }
    }

    /// Fills the pixels of a box for which something holds; places count from its corner.
    fn fill(
        &mut self,
        (x, y, wide, high): (usize, usize, usize, usize),
        color: &str,
        holds: impl Fn(usize, usize) -> bool,
    ) {
        let number = self.number(color);
        for row in 0..high {
            for column in (0..wide).filter(|column| holds(*column, row)) {
                self.dot(x + column, y + row, number);
            }
        }
    }

    /// A line that goes straight along one of the axes.
    fn line(&mut self, (x1, y1): (usize, usize), (x2, y2): (usize, usize), thick: usize, color: &str) {
        let (left, top) = (x1.min(x2), y1.min(y2));
        self.fill((left, top, x1.abs_diff(x2) + thick, y1.abs_diff(y2) + thick), color, |_, _| true);
    }

    /// Text, by the middle of its height; letters that the font does not have are boxes.
    fn text(&mut self, text: &str, (x, y): (usize, usize), size: usize, color: &str) {
        let number = self.number(color);
        for (place, letter) in text.chars().enumerate() {
            let plain = match letter {
                '’' | '‘' => '\'',
                '“' | '”' => '"',
                '…' | '·' => '.',
                other => other,
            };
            let glyph = font8x8::BASIC_FONTS.get(plain).or_else(|| font8x8::LATIN_FONTS.get(plain));
            let rows = glyph.unwrap_or([0, 126, 66, 66, 66, 66, 126, 0]);
            for (row, bits) in rows.into_iter().enumerate() {
                for column in (0..8).filter(|column| bits >> column & 1 == 1) {
                    let (left, top) = (x + (place * 8 + column) * size, (y + row * size).saturating_sub(4 * size));
                    (0..size * size).for_each(|at| self.dot(left + at % size, top + at / size, number));
                }
            }
        }
    }
}

/// Pixels to the dot of a letter.
const fn dots(set: Set) -> usize {
    if matches!(set, Set::Title) { 3 } else { 2 }
}

fn pixel(units: u64) -> usize {
    usize::try_from(units).unwrap_or(0) * SCALE
}

/// A box with the pattern of its look.
fn draw_box(raster: &mut Raster, look: Look, hues: Hues, place: (usize, usize, usize, usize)) {
    let (_, _, wide, high) = place;
    if look == Look::Racked {
        raster.fill(place, RACK, |_, _| true);
    }
    let edge = |x: usize, y: usize, thick: usize| x < thick || y < thick || x + thick >= wide || y + thick >= high;
    let holds = move |x: usize, y: usize| match look {
        Look::Work(_) => true,
        Look::Soak(_) => edge(x, y, 1) || (x % 12).abs_diff(6).pow(2) + (y % 12).abs_diff(6).pow(2) <= 7,
        Look::Hold(_) => edge(x, y, 1) || y % 6 < 2,
        Look::Unreached => (high / 2 - 1..=high / 2).contains(&y),
        Look::Ready => (x + y) % 12 < 2,
        Look::Blocked => edge(x, y, 3),
        Look::Racked => edge(x, y, 1),
        Look::Switch => edge(x, y, 1) || (x + y) % 12 < 2 || (x + high - y) % 12 < 2,
    };
    raster.fill(place, color(look, hues), holds);
}

fn draw(raster: &mut Raster, mark: &Mark, hues: Hues) {
    match mark {
        Mark::Box(look, x, y, wide, high) => {
            draw_box(raster, *look, hues, (pixel(*x), pixel(*y), pixel(*wide), pixel(*high)));
        }
        Mark::Text(set, anchor, x, y, text) => {
            let color = match set {
                Set::Title | Set::Heading => INK,
                Set::Plain => SOFT,
                Set::Number(stage) => {
                    if hues.hue(*stage) == 0 {
                        "#ffffff"
                    } else {
                        "#10161b"
                    }
                }
            };
            let size = dots(*set);
            let wide = text.chars().count() * 8 * size;
            let left = match anchor {
                Anchor::Left => pixel(*x),
                Anchor::Middle => pixel(*x).saturating_sub(wide / 2),
                Anchor::Right => pixel(*x).saturating_sub(wide),
            };
            raster.text(text, (left, pixel(*y)), size, color);
        }
        Mark::Rule(x, from, to) => raster.line((pixel(*x), pixel(*from)), (pixel(*x), pixel(*to)), 1, LINE),
        Mark::Curve(running, corners) => {
            for pair in corners.windows(2) {
                let at = |(x, y): (u64, u64)| (pixel(x), pixel(y));
                raster.line(at(pair[0]), at(pair[1]), 4, STAGES[usize::from(!running)]);
            }
        }
        Mark::Limit(from, to, y) => {
            let place = (pixel(*from), pixel(*y), pixel(to - from), 2);
            raster.fill(place, INK, |x, _| x % 16 < 8);
        }
    }
}

/// The picture as a PNG file.
#[must_use]
pub fn to_png(run: &Run, link: &str, text: &'static PageText) -> Vec<u8> {
    let sheet = Sheet::of(run, link, text, &|set, text| (text.chars().count() * 8 * dots(set)).div_ceil(SCALE) as u64);
    let (wide, high) = (pixel(WIDTH), pixel(sheet.height()));
    let mut raster = Raster::new(wide, high);
    // Lines of the grid lie below what they cross.
    let all: Vec<Mark> = sheet.marks().flatten().collect();
    let (rules, others): (Vec<&Mark>, Vec<&Mark>) = all.iter().partition(|mark| matches!(mark, Mark::Rule(..)));
    rules.into_iter().chain(others).for_each(|mark| draw(&mut raster, mark, run.hues()));
    let mut file = Vec::new();
    let size = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
    let mut encoder = png::Encoder::new(&mut file, size(wide), size(high));
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(raster.palette.concat());
    // Into memory, of the size announced: neither fails.
    if let Ok(mut writer) = encoder.write_header() {
        let _ = writer.write_image_data(&raster.pixels);
    }
    file
}
