//! Predictions that are drawn, in Spanish.

use crate::text::Plural;
use crate::text::drawing::DrawingText;

impl DrawingText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        lead: "Arrastra cada trabajo a un par de manos y a un momento. O elige un trabajo y pulsa un sitio. También lo mueven las teclas de flecha.",
        lead_snaps: "Un trabajo solo cabe donde la cocina lo permite.",
        lead_free: "Un trabajo cabe en cualquier sitio, también donde ninguna cocina lo permite.",
        snaps: "Solo lo posible",
        piece: "{0}, {1,} s",
        spot: "núcleo {0}, {1,} s",
        no_spot: "sin colocar",
        core: "Núcleo",
        start: "Empieza a los (segundos)",
        sooner: "Antes",
        later: "Después",
        take_away: "Quitar",
        clear: "Quitar todo",
        run: "Ahora, ejecútalo",
        hand_in: "Entregar este dibujo",
        stop: "Dejar de dibujar",
        again: "Dibujar otra vez",
        end: "Según tu dibujo, todo está listo a los {0,} s.",
        left: Plural::one_or("Queda un trabajo por colocar.", "Quedan {0} trabajos por colocar."),
        yours: "Tu dibujo",
        ends: "Según tu dibujo, todo está listo a los {0,} s. Lo estuvo a los {1,} s.",
        over: "Está sobre los núcleos, con líneas discontinuas.",
        renamed: "Da igual qué par de manos es cuál: los tuyos están donde mejor encajan.",
        exactly: "Pasó exactamente como lo dibujaste.",
        more: Plural::one_or("Una diferencia más", "{0} diferencias más"),
        differences: [
            "A los {3,} s haces que el núcleo {2} empiece «{1}» con el plato {0} antes de que acabe «{5}».",
            "A los {3,} s el núcleo {2} haría dos cosas a la vez: «{1}» con el plato {0} y «{5}» con el plato {4}.",
            "A los {3,} s no hay ningún lugar libre para «{1}» del plato {0}.",
            "A los {3,} s empiezas con el plato {0}, que llega a los {7,} s.",
            "A los {3,} s empiezas «{1}» con el plato {0}, pero el bucle todavía va por el plato {4}.",
            "Desde los {3,} s dejas el núcleo {2} con el plato {0}, para «{1}». Eso no necesita manos.",
            "Olvidaste el plato {0}.",
            "Olvidaste «{1}» del plato {0}.",
            "Pusiste que «{1}» del plato {0} empezara a los {3,} s. Empezó a los {7,} s.",
            "Diste «{1}» del plato {0} al núcleo {2}. Lo tomó el núcleo {6}.",
        ],
    };
}
