//! Notices in Spanish.

use crate::text::notice::NoteText;

impl NoteText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        quotes: ["«", "»"],
        comma: ", ",
        version: "v: esta edición no puede leer enlaces de la versión {0}. Lee la versión 1.",
        step: "step: {0} no es un paso de la lección. Usa uno de estos: {1}.",
        one: "{0}: {1} no es válido. Usa 1.",
        view: "view: {0} no es una lista de partes de la página. Usa {1}, separadas por comas.",
        lock: "lock: {0} no es una lista de ajustes. Usa {1}, separados por comas.",
        hide: "hide: {0} no es válido. Usa answers.",
        ask: "ask: {0} no es una pregunta de 1 a {1} caracteres en una línea.",
        answer: "answer: {0} no es una respuesta que una pregunta pueda pedir. Puede pedir un número hasta {1,} o una de estas palabras: {2}. También puede ofrecer de {3} a {4} opciones distintas de hasta {5} caracteres, separadas por | y con * delante de la correcta.",
        unfit: "answer: {0} solo se puede pedir en step=sandbox.",
        moment: "t: {0} no es un momento. Usa segundos, con hasta tres decimales.",
        language: "lang: {0} no es un idioma de esta página. Usa uno de estos: {1}.",
        unknown_key: "{0}: no hay ningún ajuste con ese nombre.",
        program: "go: esto es un programa en Go. Para esos programas hay una página propia, go.html, junto a la lección en la web.",
        no_equals: "{0}: aquí falta «=».",
        twice: "{0}: aparece dos veces. Se usa el primer valor y se ignora {1}.",
        encoding: "{0}: este trozo no es texto codificado con «%» (% y dos de 0–9, A–F).",
        repaired: "{0}: {1} se dañó por el camino. Se leyó como {2}.",
        too_long: "El enlace tiene {0} caracteres después de «#». Se leen {1} como máximo.",
        used: "{0} En su lugar se usa {1}.",
        passed_over: "{0} Se ha ignorado.",
        default_shown: "{0} En su lugar se muestra la cocina predeterminada.",
        word: "{0}: {1} no es uno de estos valores: {2}.",
        whole: "{0}: {1} no es un número entero de {2} a {3}.",
        seconds: "{0}: {1} no es un número de segundos de {2,} a {3,}, con hasta tres decimales.",
        seconds_or_zero: "{0}: {1} no es 0 ni un número de segundos de {2,} a {3,}, con hasta tres decimales.",
        numbers: "{0}: {1} no es una lista de {2} a {3} números enteros de {4} a {5} separados por «{6}».",
        stage_count: "stages: hay {0} etapas. Usa de 1 a 8.",
        stage_shape: "stages: la etapa {0} de {1} no está escrita como name:seconds:kind ni como name:seconds:kind:places.",
        stage_name: "stages: el nombre de la etapa {0} en {1} no tiene de 1 a 16 letras, cifras o «-».",
        stage_seconds: "stages: los segundos de la etapa {0} en {1} no están entre 0 y 3600, con hasta tres decimales.",
        stage_kind: "stages: el tipo de la etapa {0} en {1} no es ni hands ni wait.",
        stage_places: "stages: los lugares de la etapa {0} en {1} no están entre {2} y {3}.",
        stages_empty: "stages: en {0} ninguna etapa dura nada. Al menos una debe durar algo.",
        size: "{0}: esta cocina tiene hasta {1} trozos de trabajo, y se pueden ejecutar {2} como máximo. Elige un turno más largo, \
               sin turnos (0), o menos platos.",
    };
}
