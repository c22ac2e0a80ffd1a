//! What is worked out apart from the page, in Spanish.

use crate::text::working::WorkingText;

impl WorkingText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        working: "Calculando hasta {0} trozos de trabajo. Mientras tanto, la página muestra la ejecución anterior.",
        stopped: "Detenido: esta cocina no está calculada. La página muestra la ejecución anterior.",
        failed: "No se pudo calcular: la parte que calcula no llegó o falló. Inténtalo otra vez.",
        sweep: "Calculado: {0} de {1}.",
        battery: "Tu ordenador funciona con batería y le queda un {0}\u{a0}%. Muchos equipos ahorran energía entonces y van más lentos: lo medido puede \
                  tardar más.",
    };
}
