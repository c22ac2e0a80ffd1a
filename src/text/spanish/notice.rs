//! Notices in Spanish.

use crate::text::notice::NoteText;

impl NoteText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        quotes: ["“", "”"],
        comma: ", ",
        version: "v: {0} no es una versión de enlace que esta edición lea; se admite 1.",
        step: "step: {0} no es un paso de la lección; se admiten {1}.",
        one: "{0}: {1} no es válido; se admite 1.",
        view: "view: {0} no nombra partes de la página; se admiten {1}, unidas por comas.",
        lock: "lock: {0} no nombra ajustes; se admiten {1}, unidos por comas.",
        hide: "hide: {0} no es válido; se admite answers.",
        ask: "ask: {0} no es una pregunta de 1 a {1} caracteres en una línea.",
        moment: "t: {0} no es un momento; se admiten segundos, con hasta tres decimales.",
        language: "lang: {0} no es un idioma de esta página; se admiten {1}.",
        unknown_key: "{0}: ningún ajuste se llama así.",
        no_equals: "{0}: a este trozo le falta “=”.",
        twice: "{0}: aparece dos veces; cuenta el primer valor y {1} se pasó por alto.",
        encoding: "{0}: este trozo no es texto codificado con “%” (% y dos de 0–9, A–F).",
        repaired: "{0}: {1} se alteró por el camino; se leyó como {2}.",
        too_long: "El enlace tiene {0} caracteres después de “#”; se leen {1} como máximo.",
        used: "{0} En su lugar se usa {1}.",
        passed_over: "{0} Se pasó por alto.",
        default_shown: "{0} En su lugar se muestra la cocina predeterminada.",
        word: "{0}: {1} no es ninguno de estos valores: {2}.",
        whole: "{0}: {1} no es un número entero de {2} a {3}.",
        seconds: "{0}: {1} no está entre {2,} y {3,} segundos, con hasta tres decimales.",
        seconds_or_zero: "{0}: {1} no es 0 ni está entre {2,} y {3,} segundos, con hasta tres decimales.",
        numbers: "{0}: {1} no son de {2} a {3} números enteros de {4} a {5} separados por “{6}”.",
        stage_count: "stages: número de etapas: {0}; se admiten de 1 a 8.",
        stage_shape: "stages: en la etapa {0} de {1}, la forma no es name:seconds:kind ni name:seconds:kind:places.",
        stage_name: "stages: en la etapa {0} de {1}, el nombre no tiene de 1 a 16 letras, cifras o “-”.",
        stage_seconds: "stages: en la etapa {0} de {1}, los segundos no están entre 0 y 3600, con hasta tres decimales.",
        stage_kind: "stages: en la etapa {0} de {1}, el tipo no es ni hands ni wait.",
        stage_places: "stages: en la etapa {0} de {1}, los lugares no están entre {2} y {3}.",
        stages_empty: "stages: en {0} ninguna etapa dura nada; al menos una debe durar algo.",
        size: "{0}: el escenario llega a {1} trozos de trabajo; se ejecutan {2} como máximo. Elige un quantum más largo, 0 \
               para ninguno, o menos platos.",
    };
}
